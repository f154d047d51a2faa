// Shows a PDF with pdf.js' own viewer component, in a box that scrolls.
import * as pdfjsLib from '../../pdf/pdf.min.mjs'

const base = new URL('../../pdf/', import.meta.url).href

export async function openPages(container, address) {
  globalThis.pdfjsLib = pdfjsLib
  pdfjsLib.GlobalWorkerOptions.workerSrc = `${base}pdf.worker.min.mjs`
  const { EventBus, PDFLinkService, PDFViewer } = await import('../../pdf/pdf_viewer.mjs')
  const eventBus = new EventBus()
  const viewer = new PDFViewer({
    container,
    eventBus,
    linkService: new PDFLinkService({ eventBus }),
    removePageBorders: true,
    annotationMode: pdfjsLib.AnnotationMode.DISABLE,
    annotationEditorMode: pdfjsLib.AnnotationEditorType.DISABLE,
    enableAutoLinking: false,
  })
  const ready = new Promise((resolve) => eventBus.on('pagesinit', resolve, { once: true }))
  const pdf = await pdfjsLib.getDocument({
    url: address,
    cMapUrl: `${base}cmaps/`,
    standardFontDataUrl: `${base}standard_fonts/`,
    wasmUrl: `${base}wasm/`,
  }).promise
  viewer.setDocument(pdf)
  await ready
  const fit = () => (viewer.currentScaleValue = 'page-width')
  fit()
  window.addEventListener('resize', fit)
  return viewer
}

// Width and height of a page as seen, in points.
export function size(pageView) {
  const { width, height, scale } = pageView.viewport
  return { width: width / scale, height: height / scale }
}
