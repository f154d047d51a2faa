package uk.candour.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import jakarta.validation.Validator;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The forms of {@code forms/*.form}: for a page to show, and to check what was filled in.
 */
@Component
public class Forms {

	private final Map<String, Form> forms = new TreeMap<>();

	private final FormFiller filler;

	/**
	 * Reads every form.
	 * @param pattern where the forms are
	 * @throws IllegalStateException for a form that the house cannot show
	 */
	public Forms(ResourcePatternResolver resources, Validator validator,
			@Value("${candour.workflow.forms:classpath*:forms/*.form}") String pattern) throws IOException {
		FormReader reader = new FormReader();
		for (Resource resource : resources.getResources(pattern)) {
			try (InputStream in = resource.getInputStream()) {
				Form form = reader.read(in);
				this.forms.put(form.id(), form);
			}
		}
		this.filler = new FormFiller(validator);
	}

	/**
	 * One form.
	 * @throws IllegalArgumentException when there is none of that id
	 */
	public Form form(String id) {
		Form form = this.forms.get(id);
		if (form == null) {
			throw new IllegalArgumentException("There is no form called \"" + id + "\"");
		}
		return form;
	}

	/** All forms, by id. */
	public Collection<Form> all() {
		return this.forms.values();
	}

	/**
	 * What was filled in, checked against the form and by Bean Validation.
	 * @param id of the form
	 * @param values by key: a string, or a list of strings for a checklist
	 * @param type a record whose components are the form's keys
	 * @throws InvalidForm with a message for every wrong answer
	 */
	public <F extends Record> F fill(String id, Map<String, ?> values, Class<F> type) {
		return fill(form(id), values, type);
	}

	/** The same for a form that is not in a file. */
	public <F extends Record> F fill(Form form, Map<String, ?> values, Class<F> type) {
		return this.filler.fill(form, values, type);
	}

}
