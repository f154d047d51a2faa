package uk.candour.portal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

import uk.candour.correspondence.Language;

/**
 * In which language a page is: a page for the public in the one that the visitor chose,
 * else in the one that their browser asks for; a page for staff in English. What was
 * chosen is remembered in the session. A link chooses with {@link #LINK} and leads back
 * to the same address without it; a form with {@link #FORM}, so that what was typed comes
 * along, and its page answers for itself.
 */
@Component("localeResolver")
class PageLanguage implements LocaleResolver, HandlerInterceptor {

	/** Parameter of a link to the same page in another language. */
	static final String LINK = "lang";

	/** Parameter of the button that sends a form to be shown in another language. */
	static final String FORM = "into";

	private static final String CHOSEN = "page.language";

	private static final Pattern PUBLIC = Pattern
		.compile("/((deadline|accessibility|privacy|cookies|(request|collect|my-request)(/.*)?))?");

	private final AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();

	PageLanguage() {
		// without a country: a browser may ask for a language only
		this.browser.setSupportedLocales(
				Arrays.stream(Language.values()).map((language) -> new Locale(language.code())).toList());
		this.browser.setDefaultLocale(Language.ENGLISH.locale());
	}

	/** What the visitor chose in this session, if they did. */
	static Optional<Language> chosen(HttpSession session) {
		return Optional.ofNullable(session).map((known) -> (Language) known.getAttribute(CHOSEN));
	}

	static void choose(HttpSession session, Language language) {
		session.setAttribute(CHOSEN, language);
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		if (!isPublic(request)) {
			return Language.ENGLISH.locale();
		}
		return chosen(request.getSession(false)).map(Language::locale)
			.orElseGet(() -> Language.of(this.browser.resolveLocale(request)).locale());
	}

	@Override
	public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		choose(request.getSession(), Language.of(locale));
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		boolean error = request.getDispatcherType() == DispatcherType.ERROR;
		if (error || !isPublic(request)) {
			return true;
		}
		wanted(request, FORM).or(() -> wanted(request, LINK))
			.ifPresent((language) -> choose(request.getSession(), language));
		if ("GET".equals(request.getMethod()) && request.getParameter(LINK) != null) {
			String rest = rest(request);
			response.sendRedirect(request.getRequestURI() + (rest.isEmpty() ? "" : '?' + rest));
			return false;
		}
		return true;
	}

	private static Optional<Language> wanted(HttpServletRequest request, String parameter) {
		return Arrays.stream(Language.values())
			.filter((language) -> language.code().equals(request.getParameter(parameter)))
			.findFirst();
	}

	/** Tells a page for the public the address of itself, to which a link may add. */
	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			ModelAndView page) {
		boolean shown = page != null && page.hasView()
				&& (page.getViewName() == null || !page.getViewName().startsWith("redirect:"));
		if (shown && isPublic(request)) {
			String rest = rest(request);
			page.addObject("inOtherWords", '?' + (rest.isEmpty() ? "" : rest + '&') + LINK + '=');
		}
	}

	/** The query of a page but for its language. */
	private static String rest(HttpServletRequest request) {
		List<String> query = (request.getQueryString() != null) ? List.of(request.getQueryString().split("&"))
				: List.of();
		return query.stream()
			.filter((part) -> !part.isEmpty() && !part.startsWith(LINK + '=') && !part.startsWith(FORM + '='))
			.collect(Collectors.joining("&"));
	}

	private static boolean isPublic(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String address = (failed != null) ? failed.toString() : request.getRequestURI();
		return PUBLIC.matcher(address.substring(request.getContextPath().length())).matches();
	}

}
