// Builds the pages' styles and gathers their scripts: node build.mjs OUTPUT-FOLDER
// Does nothing when neither the inputs nor the lock file changed since the last time.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const modules = join(here, 'node_modules')
const output = process.argv[2]

const styles = { 'scss/candour.scss': 'candour.css', 'scss/room.scss': 'room.css' }

const copies = {
  'council.css': 'council.css',
  js: 'js',
  images: 'images',
  'node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js': 'js/govuk-frontend.min.js',
  'node_modules/htmx.org/dist/htmx.min.js': 'js/htmx.min.js',
  'node_modules/bpmn-js/dist/bpmn-navigated-viewer.production.min.js': 'bpmn/bpmn-navigated-viewer.min.js',
  'node_modules/bpmn-js/dist/assets/bpmn-js.css': 'bpmn/bpmn-js.css',
  'node_modules/bpmn-js/dist/assets/diagram-js.css': 'bpmn/diagram-js.css',
  'node_modules/pdfjs-dist/build/pdf.min.mjs': 'pdf/pdf.min.mjs',
  'node_modules/pdfjs-dist/build/pdf.worker.min.mjs': 'pdf/pdf.worker.min.mjs',
  'node_modules/pdfjs-dist/web/pdf_viewer.mjs': 'pdf/pdf_viewer.mjs',
  'node_modules/pdfjs-dist/web/pdf_viewer.css': 'pdf/pdf_viewer.css',
  'node_modules/pdfjs-dist/web/images': 'pdf/images',
  'node_modules/pdfjs-dist/wasm': 'pdf/wasm',
  'node_modules/pdfjs-dist/cmaps': 'pdf/cmaps',
  'node_modules/pdfjs-dist/standard_fonts': 'pdf/standard_fonts',
}

function files(path) {
  return statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((name) => files(join(path, name))) : [path]
}

function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(files)) {
    hash.update(relative(here, file)).update('\0').update(readFileSync(file))
  }
  return hash.digest('hex')
}

function says(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === value
}

function install() {
  const stamp = join(modules, '.candour-lock')
  const lock = fingerprint([join(here, 'package.json'), join(here, 'package-lock.json')])
  if (says(stamp, lock)) {
    return
  }
  console.log('Fetching the front-end libraries named in package-lock.json')
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
  })
  if (npm.error || npm.status !== 0) {
    console.error('npm ci failed. Candour needs Node 20 or later with npm, and the npm registry, to build its pages.')
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

async function build() {
  const sass = await import('sass')
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  for (const [source, target] of Object.entries(styles)) {
    const options = { loadPaths: [here, modules], style: 'compressed', quietDeps: true }
    writeFileSync(join(output, target), sass.compile(join(here, source), options).css)
  }
  for (const [source, target] of Object.entries(copies)) {
    cpSync(join(here, source), join(output, target), { recursive: true })
  }
}

if (!output) {
  console.error('usage: node build.mjs OUTPUT-FOLDER')
  process.exit(2)
}
const own = readdirSync(here).filter((name) => name !== 'node_modules').map((name) => join(here, name))
const inputs = fingerprint(own)
const stamp = join(output, '.built')
install()
if (!says(stamp, inputs)) {
  console.log(`Building ${basename(output)}`)
  await build()
  writeFileSync(stamp, inputs)
}
