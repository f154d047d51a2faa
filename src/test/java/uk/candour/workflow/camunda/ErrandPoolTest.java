package uk.candour.workflow.camunda;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.zaxxer.hikari.HikariDataSource;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ExternalTaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.candour.audit.AuditTrail;
import uk.candour.workflow.Errand;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Visit;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Workflow;
import uk.candour.workflow.Worklist;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@TrialTest
class ErrandPoolTest {

	@Autowired
	Workflow workflow;

	@Autowired
	Worklist worklist;

	@Autowired
	TrialOffice.Diary diary;

	@Autowired
	ListableBeanFactory beans;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	ExternalTaskService engine;

	@Autowired
	CarriedFacts carried;

	@Autowired
	WorkItems items;

	@Autowired
	Bell bell;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	HikariDataSource connections;

	@Autowired
	AuditTrail trail;

	private final List<Node> nodes = new ArrayList<>();

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		TestDatabase.register(registry);
	}

	@AfterEach
	void stopNodes() {
		this.nodes.forEach((node) -> node.pool.stop());
	}

	@Test
	void allErrandsOfACaseRunAtOnceAndHoldNoConnection() {
		AtomicInteger connectionsInUse = new AtomicInteger(-1);
		CyclicBarrier together = new CyclicBarrier(20,
				() -> connectionsInUse.set(this.connections.getHikariPoolMXBean().getActiveConnections()));
		String reference = begin("many", "MANY-20", (visit) -> {
			together.await(60, TimeUnit.SECONDS);
			return Facts::none;
		});
		node(20, 30);
		ended(reference);
		assertThat(visits(reference)).extracting(Visit::item).doesNotHaveDuplicates().hasSize(20);
		assertThat(visits(reference)).extracting(Visit::key).doesNotHaveDuplicates();
		// those of the engine's own threads, and of this test, which looks whether the
		// case has ended
		assertThat(connectionsInUse.get()).isBetween(0, 6);
	}

	@Test
	void whatFailedForNowIsTriedAgainWithTheSameKey() {
		AtomicInteger tries = new AtomicInteger();
		String reference = begin("trial", "TRY", (visit) -> {
			if (tries.incrementAndGet() < 3) {
				throw new IOException("away");
			}
			return Facts::none;
		});
		node(2, 30);
		WorkItem item = appears(reference);
		assertThat(item.step()).isEqualTo("ask");
		assertThat(item.note()).isNull();
		assertThat(looks(reference)).hasSize(3).extracting(Visit::key).containsOnly(looks(reference).get(0).key());
	}

	@Test
	void whatFailsForGoodTakesTheWayThatTheDiagramHasForIt() {
		String reference = begin("trial", "VAIN", (visit) -> {
			throw new IOException("away, says Mary Example");
		});
		node(2, 30);
		WorkItem item = appears(reference);
		assertThat(item.step()).isEqualTo("ask");
		assertThat(item.note()).isEqualTo("Tried 3 times without success (IOException).");
		assertThat(looks(reference)).hasSize(3);
		assertThat(this.jdbc.queryForList("select error_msg_ from act_hi_ext_task_log where error_msg_ is not null",
				String.class))
			.noneMatch((message) -> message.contains("Mary"));
	}

	@Test
	void whatFailsForGoodWithoutAWayIsPutBeforeAPersonWhoCanTryAgain() {
		AtomicInteger broken = new AtomicInteger(1);
		String reference = begin("many", "MANY-1", (visit) -> {
			if (broken.get() == 1) {
				throw new IllegalStateException("broken");
			}
			return Facts::none;
		});
		node(2, 30);
		WorkItem item = appears(reference);
		assertThat(item.step()).isEqualTo("failure");
		assertThat(item.name()).isEqualTo("Put right: Visit a place");
		assertThat(item.item()).isEqualTo("place-0");
		assertThat(item.note()).contains("Tried 3 times");
		assertThat(this.worklist.of(reference, TrialOffice.ADA)).hasSize(1);
		assertThat(this.worklist.claim(item.id(), TrialOffice.ADA).assignee()).isEqualTo("ada");
		broken.set(0);
		this.worklist.retry(item.id(), TrialOffice.ADA);
		ended(reference);
		assertThat(this.worklist.of(reference, TrialOffice.ADA)).isEmpty();
	}

	@Test
	void aRefusalIsNotTriedAgain() {
		String expected = begin("trial", "REFUSES", (visit) -> {
			throw new Refused("in-vain", "Nothing can be found there.");
		});
		String unexpected = begin("many", "MANY-1", (visit) -> {
			throw new Refused("out-of-order", "The place is closed for ever.");
		});
		node(2, 30);
		assertThat(appears(expected).note()).isEqualTo("Nothing can be found there.");
		assertThat(looks(expected)).hasSize(1);
		assertThat(appears(unexpected).note()).isEqualTo("The place is closed for ever.");
		assertThat(visits(unexpected)).hasSize(1);
	}

	@Test
	void theReportIsWrittenTogetherWithTheStepOrNotAtAll() {
		AtomicInteger records = new AtomicInteger();
		String reference = begin("trial", "REPORT", (visit) -> () -> {
			this.trail.record(visit.caseReference(), "system", "Looked", "");
			if (records.incrementAndGet() == 1) {
				throw new IllegalStateException("after the entry");
			}
			return Facts.none();
		});
		node(2, 30);
		appears(reference);
		assertThat(records.get()).isEqualTo(2);
		assertThat(this.trail.of(reference)).hasSize(1);
	}

	@Test
	void whatADeadNodeHadIsDoneByAnotherAndItsLateReportIsDropped() {
		String reference = begin("trial", "DEAD", (visit) -> Facts::none);
		Node dead = new Node(1, 1);
		List<Ticket> lost = dead.queue.take(50, List.of("look"));
		Ticket ticket = lost.stream()
			.filter((each) -> each.visit().caseReference().equals(reference))
			.findFirst()
			.orElseThrow();
		assertThat(looks(reference)).isEmpty();
		node(2, 30);
		appears(reference);
		assertThat(looks(reference)).extracting(Visit::key).containsExactly(ticket.visit().key());
		AtomicInteger recorded = new AtomicInteger();
		dead.desk.done(ticket, () -> {
			recorded.incrementAndGet();
			return Facts.none();
		});
		assertThat(recorded.get()).isZero();
	}

	@Test
	void anErrandThatTakesLongerThanItsLockStaysWithItsNode() throws Exception {
		CountDownLatch end = new CountDownLatch(1);
		String reference = begin("trial", "LONG", (visit) -> {
			end.await(30, TimeUnit.SECONDS);
			return Facts::none;
		});
		node(2, 1);
		node(2, 1);
		Awaitility.await()
			.during(Duration.ofMillis(2500))
			.atMost(Duration.ofSeconds(20))
			.until(() -> looks(reference).size() <= 1);
		end.countDown();
		appears(reference);
		assertThat(looks(reference)).hasSize(1);
	}

	@Test
	void anErrandThatHangsIsInterruptedAndCountsAsFailed() {
		AtomicInteger hung = new AtomicInteger();
		String reference = begin("trial", "HANG", (visit) -> {
			if (hung.incrementAndGet() == 1) {
				new CountDownLatch(1).await();
			}
			return Facts::none;
		});
		Node node = new Node(2, 1, Duration.ofMillis(300));
		node.pool.start();
		this.nodes.add(node);
		appears(reference);
		assertThat(looks(reference)).hasSize(2);
	}

	@Test
	void aCaseWithManyErrandsDoesNotKeepOthersWaiting() {
		String many = begin("many", "MANY-30", (visit) -> Facts::none);
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> waiting(many) == 30);
		String few = begin("many", "MANY-2", (visit) -> Facts::none);
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> waiting(few) == 2);
		Node node = new Node(4, 1);
		assertThat(node.queue.take(4, List.of("visitPlace"))).extracting((ticket) -> ticket.visit().caseReference())
			.containsExactlyInAnyOrder(many, few, many, few);
		this.nodes.add(node);
		node.pool.start();
		ended(many);
		ended(few);
	}

	@Test
	void twoNodesDoEveryErrandOnce() {
		String reference = begin("many", "MANY-60", (visit) -> Facts::none);
		node(10, 30);
		node(10, 30);
		ended(reference);
		assertThat(visits(reference)).extracting(Visit::key).doesNotHaveDuplicates().hasSize(60);
	}

	@Test
	void whatIsTakenWhileTheNodeStopsIsStillDone() {
		String reference = begin("trial", "STOP", (visit) -> Facts::none);
		CompletableFuture<Void> stopped = this.transaction.execute((status) -> {
			// errands can be chosen, and nobody can write their name on one
			this.jdbc.execute("lock table act_ru_ext_task in share mode");
			node(2, 30);
			Awaitility.await().until(() -> this.jdbc.queryForObject("""
					select count(*) from pg_locks
					where relation = 'act_ru_ext_task'::regclass and not granted""", Integer.class) > 0);
			ErrandPool pool = this.nodes.get(0).pool;
			CompletableFuture<Void> stop = CompletableFuture.runAsync(pool::stop);
			Awaitility.await().until(() -> !pool.isRunning());
			return stop;
		});
		stopped.join();
		assertThat(looks(reference)).hasSize(1);
	}

	private String begin(String process, String prefix, Errand look) {
		String reference = prefix + "-" + UUID.randomUUID();
		this.diary.looks.put(reference, look);
		this.workflow.start(process, reference, Facts.none());
		return reference;
	}

	private int waiting(String reference) {
		return this.jdbc.queryForObject("""
				select count(*) from act_ru_ext_task x join act_ru_execution e on e.id_ = x.proc_inst_id_
				where e.business_key_ = ?""", Integer.class, reference);
	}

	private List<Visit> visits(String reference) {
		return List.copyOf(this.diary.visits)
			.stream()
			.filter((visit) -> visit.caseReference().equals(reference) && visit.step().equals("visit"))
			.toList();
	}

	private List<Visit> looks(String reference) {
		return List.copyOf(this.diary.visits)
			.stream()
			.filter((visit) -> visit.caseReference().equals(reference) && visit.step().equals("look"))
			.toList();
	}

	private WorkItem appears(String reference) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(40))
			.until(() -> this.worklist.of(reference, TrialOffice.OLIVE), (list) -> !list.isEmpty())
			.get(0);
	}

	private void ended(String reference) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> this.workflow.progress(reference).ended());
	}

	private void node(int threads, int lockSeconds) {
		Node node = new Node(threads, lockSeconds);
		node.pool.start();
		this.nodes.add(node);
	}

	/** A node of its own on the same database. */
	private final class Node {

		private final ErrandQueue queue;

		private final ErrandDesk desk;

		private final ErrandPool pool;

		Node(int threads, int lockSeconds) {
			this(threads, lockSeconds, Duration.ofMinutes(1));
		}

		Node(int threads, int lockSeconds, Duration limit) {
			EngineSettings settings = new EngineSettings("", threads, lockSeconds, limit, Duration.ofMillis(100),
					List.of(Duration.ofMillis(50), Duration.ofMillis(100)), List.of());
			this.queue = new ErrandQueue(ErrandPoolTest.this.jdbc, ErrandPoolTest.this.engine, settings,
					ErrandPoolTest.this.transaction);
			this.desk = new ErrandDesk(ErrandPoolTest.this.engine, this.queue, ErrandPoolTest.this.carried,
					ErrandPoolTest.this.items, settings, ErrandPoolTest.this.transaction);
			this.pool = new ErrandPool(ErrandPoolTest.this.beans, this.queue, this.desk, ErrandPoolTest.this.bell,
					settings);
		}

	}

}
