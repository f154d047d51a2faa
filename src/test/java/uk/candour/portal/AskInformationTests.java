package uk.candour.portal;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.candour.OfficeTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Asking for information on one page. */
@OfficeTest
class AskInformationTests {

	@Autowired
	private MockMvc web;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void anybodyCanAskAndTwoClicksMakeOneCase() throws Exception {
		this.web.perform(get("/request/information")).andExpect(status().isOk());
		String key = UUID.randomUUID().toString();
		for (int click = 0; click < 2; click++) {
			this.web.perform(asked(key, "How many boilers were replaced?", "Tom Reed"))
				.andExpect(redirectedUrl("/request/sent"));
		}
		assertThat(this.jdbc.sql("select regime from case_file where once_key = :key")
			.param("key", "information " + key)
			.query(String.class)
			.list()).containsExactly("FOI");
	}

	@Test
	void whatIsMissingIsSaidAndNothingIsLost() throws Exception {
		this.web.perform(asked(UUID.randomUUID().toString(), " ", "Tom Reed"))
			.andExpect(content().string(containsString("Say what you would like to know")))
			.andExpect(content().string(containsString("Tom Reed")));
		this.web.perform(asked(UUID.randomUUID().toString(), "x".repeat(10_001), ""))
			.andExpect(content().string(containsString("10,000 characters or fewer")))
			.andExpect(content().string(containsString("Enter your full name")));
	}

	private static MockHttpServletRequestBuilder asked(String key, String text, String name) {
		return post("/request/information").param("key", key)
			.param("text", text)
			.param("name", name)
			.param("email", "tom@home.example")
			.with(csrf());
	}

}
