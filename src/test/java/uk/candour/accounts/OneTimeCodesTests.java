package uk.candour.accounts;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.candour.OfficeTest;

import static org.assertj.core.api.Assertions.assertThat;

@OfficeTest
class OneTimeCodesTests {

	@Autowired
	private OneTimeCodes codes;

	@Autowired
	private JdbcClient jdbc;

	private final String purpose = "collect " + UUID.randomUUID();

	@Test
	void theRightCodeOpensOnceAndOnlyWhatItIsFor() {
		String code = issued();
		assertThat(code).matches("\\d{6}");
		assertThat(this.codes.use("something else", code)).isFalse();
		assertThat(this.codes.use(this.purpose, code.substring(0, 3) + " " + code.substring(3))).isTrue();
		assertThat(this.codes.use(this.purpose, code)).isFalse();
	}

	@Test
	void onlyItsHashIsKept() {
		String code = issued();
		assertThat(this.jdbc.sql("select code_hash from one_time_code where purpose = :purpose")
			.param("purpose", this.purpose)
			.query(String.class)
			.single()).doesNotContain(code);
	}

	@Test
	void fiveWrongTriesKillTheCode() {
		String code = issued();
		for (int i = 0; i < 5; i++) {
			assertThat(this.codes.use(this.purpose, wrong(code))).isFalse();
		}
		assertThat(this.codes.use(this.purpose, code)).isFalse();
	}

	@Test
	void fourWrongTriesDoNot() {
		String code = issued();
		for (int i = 0; i < 4; i++) {
			this.codes.use(this.purpose, wrong(code));
		}
		assertThat(this.codes.use(this.purpose, code)).isTrue();
	}

	@Test
	void wrongTriesAtOnceAllCount() {
		String code = issued();
		CompletableFuture
			.allOf(IntStream.range(0, 5)
				.mapToObj((number) -> CompletableFuture.runAsync(() -> this.codes.use(this.purpose, wrong(code))))
				.toArray(CompletableFuture[]::new))
			.join();
		assertThat(this.codes.use(this.purpose, code)).isFalse();
	}

	@Test
	void ofTwoWhoUseTheRightCodeAtOnceOneComesIn() {
		String code = issued();
		List<Boolean> came = Stream
			.of(CompletableFuture.supplyAsync(() -> this.codes.use(this.purpose, code)),
					CompletableFuture.supplyAsync(() -> this.codes.use(this.purpose, code)))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(came).containsExactlyInAnyOrder(true, false);
	}

	@Test
	void aCodeDiesAfterTenMinutes() {
		String code = issued();
		later("10 minutes 1 second");
		assertThat(this.codes.use(this.purpose, code)).isFalse();
	}

	@Test
	void aNewCodeReplacesTheOldOne() {
		String first = issued();
		String second = issued();
		assertThat(first.equals(second) || !this.codes.use(this.purpose, first)).isTrue();
		assertThat(this.codes.use(this.purpose, second)).isTrue();
	}

	@Test
	void afterFiveCodesInAnHourThereIsNoneUntilTheHourIsOver() {
		for (int i = 0; i < 5; i++) {
			issued();
		}
		assertThat(this.codes.issue(this.purpose)).isEmpty();
		later("61 minutes");
		assertThat(this.codes.issue(this.purpose)).isPresent();
	}

	private String issued() {
		return this.codes.issue(this.purpose).orElseThrow();
	}

	private static String wrong(String code) {
		return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
	}

	/** Time passes for the codes of this test. */
	private void later(String interval) {
		this.jdbc
			.sql("update one_time_code set issued_at = issued_at - cast(:by as interval),"
					+ " expires_at = expires_at - cast(:by as interval) where purpose = :purpose")
			.param("by", interval)
			.param("purpose", this.purpose)
			.update();
	}

}
