package uk.candour.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Reads the stories that run through all systems from {@code demo/stories}.
 */
final class Stories {

	private static final List<String> TOLD = List.of("danielle-okafor", "george-whitlam", "sunita-rao", "teagan-morrow",
			"aleksander-wrona", "ruby-stillwell");

	private Stories() {
	}

	/** Every story, in a fixed order; the first is the demonstration's requester. */
	static List<Story> all() {
		ObjectMapper reader = reader();
		List<Story> stories = new ArrayList<>();
		for (String name : TOLD) {
			stories.add(read(reader, "/demo/stories/" + name + ".yaml"));
		}
		return List.copyOf(stories);
	}

	private static Story read(ObjectMapper reader, String resource) {
		try (InputStream text = Stories.class.getResourceAsStream(resource)) {
			if (text == null) {
				throw new IllegalStateException("The story " + resource + " is missing from the class path");
			}
			return reader.readValue(text, Story.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The story " + resource + " cannot be read", ex);
		}
	}

	private static ObjectMapper reader() {
		ObjectMapper reader = new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule())
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
		JsonSetter.Value empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
		reader.configOverride(String.class).setSetterInfo(empty);
		reader.configOverride(List.class).setSetterInfo(empty);
		return reader;
	}

}
