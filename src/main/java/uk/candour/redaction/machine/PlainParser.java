package uk.candour.redaction.machine;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * The parser of the PDF library, which unpacks a stream once by each of its filters.
 * Other readers unpack it as often as it is packed, so that they would show what was not
 * seen here: such a file is not read.
 */
final class PlainParser extends PDFParser {

	PlainParser(RandomAccessRead file, String password, StreamCacheCreateFunction memory) throws IOException {
		super(file, password, null, null, memory);
	}

	@Override
	protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
		if (isPackedTwice(dictionary)) {
			throw new PackedTwice();
		}
		return super.parseCOSStream(dictionary);
	}

	private static boolean isPackedTwice(COSDictionary dictionary) throws IOException {
		if (!(dictionary.getDictionaryObject(COSName.FILTER, COSName.F) instanceof COSArray names)) {
			return false;
		}
		Set<Filter> filters = Collections.newSetFromMap(new IdentityHashMap<>());
		for (int i = 0; i < names.size(); i++) {
			if (names.getObject(i) instanceof COSName name && !filters.add(FilterFactory.INSTANCE.getFilter(name))) {
				return true;
			}
		}
		return false;
	}

}
