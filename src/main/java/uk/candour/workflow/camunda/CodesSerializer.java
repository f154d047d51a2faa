package uk.candour.workflow.camunda;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.camunda.bpm.engine.impl.variable.serializer.AbstractObjectValueSerializer;

/**
 * Keeps a list of codes as lines of text, so that a diagram can repeat a stage over it
 * and no serialised Java object is ever read from the database.
 */
class CodesSerializer extends AbstractObjectValueSerializer {

	static final String NAME = "codes";

	static final String FORMAT = "text/x-codes";

	CodesSerializer() {
		super(FORMAT);
	}

	@Override
	public String getName() {
		return NAME;
	}

	@Override
	protected boolean canSerializeValue(Object value) {
		return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
	}

	@Override
	protected String getTypeNameForDeserialized(Object deserializedObject) {
		return NAME;
	}

	@Override
	protected byte[] serializeToByteArray(Object codes) {
		return String.join("\n", ((List<?>) codes).stream().map(String.class::cast).toList())
			.getBytes(StandardCharsets.UTF_8);
	}

	@Override
	protected Object deserializeFromByteArray(byte[] bytes, String typeName) {
		return new String(bytes, StandardCharsets.UTF_8).lines().toList();
	}

	@Override
	protected boolean isSerializationTextBased() {
		return true;
	}

}
