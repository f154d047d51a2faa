package uk.candour.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Officers who are signed in with a browser's cookies and turn pages, one each half
 * second, and write down how long each took.
 */
final class Officers implements AutoCloseable {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final long PAUSE = 500;

	private final String address;

	private final List<HttpClient> browsers = new ArrayList<>();

	private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

	private final ExecutorService people;

	private volatile boolean working;

	Officers(String address, int howMany, String username, String password) throws IOException, InterruptedException {
		this.address = address;
		this.people = Executors.newFixedThreadPool(howMany);
		for (int person = 0; person < howMany; person++) {
			this.browsers.add(signedIn(username, password));
		}
	}

	private HttpClient signedIn(String username, String password) throws IOException, InterruptedException {
		HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
		Matcher token = TOKEN.matcher(get(browser, "/sign-in"));
		if (!token.find()) {
			throw new IllegalStateException("The sign-in page has no form token");
		}
		String form = "username=" + username + "&password=" + password + "&_csrf="
				+ URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + "/sign-in"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build();
		browser.send(request, HttpResponse.BodyHandlers.discarding());
		return browser;
	}

	/** All of them begin to look at the list and at these cases, in turn. */
	void begin(List<String> references) {
		this.working = true;
		this.millis.clear();
		for (int person = 0; person < this.browsers.size(); person++) {
			int first = person;
			this.people.submit(() -> turnPages(first, references));
		}
	}

	private Void turnPages(int person, List<String> references) throws IOException, InterruptedException {
		HttpClient browser = this.browsers.get(person);
		TimeUnit.MILLISECONDS.sleep(PAUSE * person / this.browsers.size());
		for (int page = 0; this.working; page++) {
			String reference = references.get((person + page * this.browsers.size()) % references.size());
			long began = System.nanoTime();
			get(browser, (page % 2 == 0) ? "/work" : "/cases/" + reference);
			this.millis.add((System.nanoTime() - began) / 1e6);
			TimeUnit.MILLISECONDS.sleep(PAUSE);
		}
		return null;
	}

	private String get(HttpClient browser, String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + path))
			.timeout(Duration.ofMinutes(1))
			.build();
		HttpResponse<String> page = browser.send(request, HttpResponse.BodyHandlers.ofString());
		if (page.statusCode() != 200) {
			throw new IllegalStateException(path + " was answered with " + page.statusCode());
		}
		return page.body();
	}

	/** How long each page took, in milliseconds, the shortest first; they stop. */
	List<Double> end() throws InterruptedException {
		this.working = false;
		this.people.shutdown();
		if (!this.people.awaitTermination(2, TimeUnit.MINUTES)) {
			throw new IllegalStateException("A page is not answered");
		}
		return this.millis.stream().sorted().toList();
	}

	@Override
	public void close() {
		this.people.shutdownNow();
	}

}
