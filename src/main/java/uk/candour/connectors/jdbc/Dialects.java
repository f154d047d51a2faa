package uk.candour.connectors.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The databases that bindings may name: those that Candour knows, and those that whoever
 * runs the server declares. Whoever writes a binding cannot add to them.
 */
@Component
class Dialects {

	private final List<Dialect> known = new ArrayList<>(List.of(KnownDialect.values()));

	/**
	 * What the settings of the server declare, checked at start.
	 */
	@Autowired
	Dialects(Environment environment) {
		this(Binder.get(environment)
			.bind("candour.connectors.databases", Bindable.mapOf(String.class, Declared.class))
			.orElse(Map.of()));
	}

	/**
	 * What is declared.
	 * @param databases by the names that their declarer gives them
	 */
	Dialects(Map<String, Declared> databases) {
		new TreeMap<>(databases).forEach((name, declared) -> {
			try {
				this.known.add(declared.dialect());
			}
			catch (IllegalArgumentException refused) {
				throw new IllegalArgumentException(
						"The setting candour.connectors.databases." + name + ": " + refused.getMessage() + ".",
						refused);
			}
		});
	}

	/**
	 * The dialect of an address.
	 * @throws IllegalArgumentException when it is none that may be used: says how one
	 * looks
	 */
	Dialect of(String url) {
		return this.known.stream()
			.filter((each) -> each.addresses().stream().anyMatch((address) -> address.matches(url)))
			.findFirst()
			.orElseThrow(() -> refused(url));
	}

	private IllegalArgumentException refused(String url) {
		List<AddressTemplate> all = this.known.stream().flatMap((each) -> each.addresses().stream()).toList();
		List<AddressTemplate> meant = all.stream().filter((address) -> url.startsWith(address.scheme())).toList();
		String examples = (meant.isEmpty() ? all : meant).stream()
			.map(AddressTemplate::example)
			.distinct()
			.collect(Collectors.joining(" or "));
		String options = meant.stream()
			.map(AddressTemplate::options)
			.filter((some) -> !some.isEmpty())
			.collect(Collectors.joining(", "));
		String rest = options.isEmpty() ? "without options" : "of options it may have " + options;
		return new IllegalArgumentException(
				"The setting \"url\" must look like " + examples + (meant.isEmpty() ? "." : "; " + rest + "."));
	}

	/**
	 * A further database.
	 *
	 * @param address how its addresses look, as a template
	 * @param properties what its driver is told, such as loginTimeout={seconds}; null for
	 * nothing
	 */
	record Declared(String address, List<String> properties) {

		private DeclaredDialect dialect() {
			if (this.address == null || this.address.isBlank()) {
				throw new IllegalArgumentException("the address is missing");
			}
			return DeclaredDialect.of(this.address, (this.properties != null) ? this.properties : List.of());
		}

	}

}
