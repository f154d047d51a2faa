package uk.candour.detection;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import org.apache.commons.validator.routines.InetAddressValidator;

/**
 * E-mail addresses, telephone numbers and internet addresses.
 */
final class Contacts implements Finder {

	private static final Pattern EMAIL = Pattern
		.compile("(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,6}");

	private static final Pattern PHONE = Pattern
		.compile("(?<![\\w+.,/-])(?:\\+\\d|00\\d|\\(?0)(?:[ \\u00A0.-]?[()]?\\d[()]?){8,13}(?![\\d-])");

	/**
	 * Shapes of the UK plan, wider than what is in use: it keeps the numbers set aside
	 * for drama, such as 07700 900123 and 01632 960123.
	 */
	private static final Pattern UK = Pattern.compile("0(?:[127]\\d{9}|3\\d{9}|[89]\\d{8,9}|1\\d{8}|20\\d{8})");

	private static final Pattern IPV4 = Pattern.compile("(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d]|\\.\\d)");

	private static final Pattern IPV6 = Pattern
		.compile("(?<![0-9A-Za-z:])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?![0-9A-Za-z:])");

	private static final Pattern VERSION = Pattern.compile("(?i)\\bversion|\\bv$|\\brelease");

	private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

	@Override
	public void find(String text, Consumer<Hit> hits) {
		Matcher email = EMAIL.matcher(text);
		while (email.find()) {
			hits.accept(new Hit(Kind.EMAIL, email.start(), email.end(), 0.98, "It is written like an e-mail address."));
		}
		Matcher phone = PHONE.matcher(text);
		while (phone.find()) {
			judgePhone(phone, hits);
		}
		findAddresses(text, hits);
	}

	private void judgePhone(Matcher found, Consumer<Hit> hits) {
		String plain = Context.digits(found.group());
		String national = plain.replaceFirst("^(?:00)?44", "0").replaceFirst("^00(?=[1237])", "0");
		boolean foreign = found.group().startsWith("+") || found.group().startsWith("00");
		int end = found.end() - (found.group().endsWith("(") ? 1 : 0);
		if (isValid(found.group())) {
			hits.accept(new Hit(Kind.PHONE, found.start(), end, 0.95, "It is a valid telephone number."));
		}
		else if (UK.matcher(foreign ? national : plain).matches()) {
			hits.accept(new Hit(Kind.PHONE, found.start(), end, 0.85, "It has the shape of a UK telephone number."));
		}
	}

	private boolean isValid(String number) {
		try {
			return this.phones.isValidNumber(this.phones.parse(number, "GB"));
		}
		catch (NumberParseException ex) {
			return false;
		}
	}

	private static void findAddresses(String text, Consumer<Hit> hits) {
		InetAddressValidator validator = InetAddressValidator.getInstance();
		Matcher four = IPV4.matcher(text);
		while (four.find()) {
			if (validator.isValidInet4Address(four.group()) && !Context.before(text, four.start(), VERSION)) {
				hits.accept(
						new Hit(Kind.IP_ADDRESS, four.start(), four.end(), 0.9, "It is an internet address (IPv4)."));
			}
		}
		Matcher six = IPV6.matcher(text);
		while (six.find()) {
			if (six.group().length() > 6 && validator.isValidInet6Address(six.group())) {
				hits.accept(new Hit(Kind.IP_ADDRESS, six.start(), six.end(), 0.9, "It is an internet address (IPv6)."));
			}
		}
	}

}
