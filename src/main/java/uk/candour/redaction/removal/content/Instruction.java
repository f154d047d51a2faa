package uk.candour.redaction.removal.content;

import java.awt.geom.AffineTransform;
import java.util.List;

import org.apache.pdfbox.cos.COSName;

/**
 * One operator of a content stream with its operands, and where it stood.
 * <p>
 * Operands are {@link Double}, {@code byte[]} (strings), {@link COSName}, {@link List}
 * (arrays), {@link java.util.Map} (dictionaries), {@link Boolean} or null.
 *
 * @param operator such as {@code Tj}; {@code BI} stands for a whole inline image
 * @param operands in order
 * @param start offset of the first operand in the stream
 * @param end offset after the operator
 * @param dataStart offset of the data of an inline image, else 0
 * @param dataEnd offset after the data of an inline image, else 0
 * @param tight whether its parts, or it and what stood before it, ran into one another,
 * so that readers may differ about it
 */
public record Instruction(String operator, List<Object> operands, int start, int end, int dataStart, int dataEnd,
		boolean tight) {

	Instruction(String operator, List<Object> operands, int start, int end, boolean tight) {
		this(operator, operands, start, end, 0, 0, tight);
	}

	double number(int index) {
		return index < this.operands.size() && this.operands.get(index) instanceof Double number ? number : 0;
	}

	/** The matrix that its first six operands are. */
	AffineTransform matrix() {
		return new AffineTransform(number(0), number(1), number(2), number(3), number(4), number(5));
	}

	COSName name(int index) {
		return index < this.operands.size() && this.operands.get(index) instanceof COSName name ? name : null;
	}

	Object last() {
		return this.operands.isEmpty() ? null : this.operands.get(this.operands.size() - 1);
	}

	boolean shows() {
		return switch (this.operator) {
			case "Tj", "TJ", "'", "\"" -> true;
			default -> false;
		};
	}

	/** The strings and numbers that a show operator draws. */
	@SuppressWarnings("unchecked")
	List<Object> parts() {
		Object last = last();
		if (last instanceof List<?> list) {
			return (List<Object>) list;
		}
		return (last instanceof byte[]) ? List.of(last) : List.of();
	}

}
