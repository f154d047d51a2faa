package uk.candour.redaction.removal.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSName;

/**
 * Writes operands as content streams do.
 */
public final class OperandWriter {

	private final StringBuilder out = new StringBuilder();

	/** Writes a number, string, name, array or dictionary as it is written in content. */
	public void write(Object operand) {
		if (operand instanceof Double number) {
			this.out.append(Numbers.text(number));
		}
		else if (operand instanceof byte[] string) {
			this.out.append('<');
			for (byte b : string) {
				this.out.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
			}
			this.out.append('>');
		}
		else if (operand instanceof COSName name) {
			name(name);
		}
		else if (operand instanceof List<?> list) {
			this.out.append('[');
			list.forEach(this::item);
			this.out.append(']');
		}
		else if (operand instanceof Map<?, ?> entries) {
			this.out.append("<<");
			entries.forEach((key, value) -> {
				item(key);
				item(value);
			});
			this.out.append(">>");
		}
		else {
			this.out.append(operand);
		}
	}

	/** Writes an operand and the blank after it. */
	void item(Object operand) {
		write(operand);
		this.out.append(' ');
	}

	private void name(COSName name) {
		this.out.append('/');
		for (byte b : name.getName().getBytes(StandardCharsets.UTF_8)) {
			int c = b & 0xff;
			if (c > 32 && c < 127 && "()<>[]{}/%#".indexOf(c) < 0) {
				this.out.append((char) c);
			}
			else {
				this.out.append('#').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
			}
		}
	}

	@Override
	public String toString() {
		return this.out.toString();
	}

}
