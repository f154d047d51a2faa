// Removes every occurrence of a text with MuPDF, for comparison: mutool run redact.js IN OUT TEXT
var document = new PDFDocument(scriptArgs[0]);
var hits = 0;
for (var number = 0; number < document.countPages(); number++) {
	var page = document.loadPage(number);
	var found = page.search(scriptArgs[2]);
	found.forEach(function (quads) {
		quads.forEach(function (quad) {
			var mark = page.createAnnotation("Redact");
			mark.setQuadPoints([quad]);
			hits++;
		});
	});
	if (found.length > 0) {
		page.applyRedactions(true, 2);
	}
}
document.save(scriptArgs[1], "garbage=3,compress");
print(hits);
