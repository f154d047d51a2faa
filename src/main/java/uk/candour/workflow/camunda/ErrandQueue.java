package uk.candour.workflow.camunda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.ExternalTaskService;
import uk.candour.workflow.Visit;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The errands that wait in the engine, shared out among nodes and, in fairness, among
 * cases: the n-th errand of one case comes after the (n-1)-th of every other.
 */
@Component
class ErrandQueue {

	// the engine's own fetch knows no turns; its tables are frozen since its last release
	private static final String NEXT = """
			with turns as (
				select x.id_, row_number() over (
						partition by e.root_proc_inst_id_
						order by (x.lock_exp_time_ > ?) desc nulls last, x.create_time_, x.id_) as turn
				from act_ru_ext_task x join act_ru_execution e on e.id_ = x.proc_inst_id_
				where x.suspension_state_ = 1 and (x.retries_ is null or x.retries_ > 0))
			select x.id_, x.topic_name_, x.retries_, x.act_id_, e.business_key_, v.text_ as item
			from turns t
				join act_ru_ext_task x on x.id_ = t.id_
				join act_ru_execution e on e.id_ = x.proc_inst_id_
				left join act_ru_variable v on v.execution_id_ = x.proc_inst_id_ and v.name_ = 'item'
			where (x.lock_exp_time_ is null or x.lock_exp_time_ <= ?) and x.topic_name_ = any (?)
			order by t.turn, x.create_time_, x.id_
			limit ?
			for update of x skip locked""";

	private static final String LOCK = """
			update act_ru_ext_task set worker_id_ = ?, lock_exp_time_ = ?, rev_ = rev_ + 1 where id_ = any (?)""";

	private final JdbcTemplate jdbc;

	private final ExternalTaskService engine;

	private final EngineSettings settings;

	private final TransactionTemplate transaction;

	private final String worker = UUID.randomUUID().toString();

	ErrandQueue(JdbcTemplate jdbc, ExternalTaskService engine, EngineSettings settings,
			TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.engine = engine;
		this.settings = settings;
		this.transaction = transaction;
	}

	/** This node's name in the engine's locks. */
	String worker() {
		return this.worker;
	}

	/** Takes so many errands, or fewer, for this node. */
	List<Ticket> take(int howMany, List<String> errands) {
		return this.transaction.execute((status) -> takeNow(howMany, errands));
	}

	private List<Ticket> takeNow(int howMany, List<String> errands) {
		Timestamp now = Timestamp.from(Instant.now());
		List<Ticket> tickets = this.jdbc.query(NEXT, ErrandQueue::ticket, now, now, errands.toArray(String[]::new),
				howMany);
		if (!tickets.isEmpty()) {
			this.jdbc.update(LOCK, this.worker, new Timestamp(now.getTime() + this.settings.errandLockMillis()),
					tickets.stream().map(Ticket::id).toArray(String[]::new));
		}
		return tickets;
	}

	/** Keeps an errand for this node while it runs. */
	void keep(Ticket ticket) {
		this.engine.extendLock(ticket.id(), this.worker, this.settings.errandLockMillis());
	}

	/**
	 * Whether the errand is still this node's; until the transaction ends it stays so.
	 */
	boolean holds(Ticket ticket) {
		return this.jdbc
			.queryForList("select worker_id_ from act_ru_ext_task where id_ = ? for update", String.class, ticket.id())
			.contains(this.worker);
	}

	private static Ticket ticket(ResultSet row, int number) throws SQLException {
		String id = row.getString("id_");
		return new Ticket(id, row.getString("topic_name_"), row.getObject("retries_", Integer.class),
				new Visit(row.getString("business_key_"), row.getString("act_id_"), row.getString("item"), id));
	}

}
