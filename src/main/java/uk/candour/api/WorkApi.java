package uk.candour.api;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uk.candour.workflow.Form;
import uk.candour.workflow.Forms;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Worklist;

/**
 * The caller's task list over REST.
 */
@RestController
@RequestMapping("/api/work-items")
class WorkApi {

	private final Worklist worklist;

	private final Forms forms;

	private final Caller caller;

	WorkApi(Worklist worklist, Forms forms, Caller caller) {
		this.worklist = worklist;
		this.forms = forms;
		this.caller = caller;
	}

	/**
	 * A page of what there is to do, by deadline; {@code after} is the key of the page
	 * before.
	 */
	@GetMapping
	Worklist.Page page(@RequestParam(defaultValue = "false") boolean mine, @RequestParam(required = false) String text,
			@RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int size) {
		return this.worklist.page(this.caller.account(), mine, text, after, Math.max(1, Math.min(size, 100)));
	}

	/** One item. */
	@GetMapping("/{id}")
	WorkItem one(@PathVariable String id) {
		return this.worklist.find(id, this.caller.account()).orElseThrow(WorkApi::notThere);
	}

	/** The form that completing an item asks for. */
	@GetMapping("/{id}/form")
	Form form(@PathVariable String id) {
		String form = one(id).form();
		if (form == null) {
			throw new Caller.NotThere("This work item has no form.");
		}
		return this.forms.form(form);
	}

	/** Takes an item. */
	@PostMapping("/{id}/claim")
	WorkItem claim(@PathVariable String id) {
		return this.worklist.claim(id, this.caller.account());
	}

	/** Completes an item with the form's values. */
	@PostMapping("/{id}/complete")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void complete(@PathVariable String id, @RequestBody Map<String, Object> values) {
		this.worklist.complete(id, values, this.caller.account());
	}

	static Caller.NotThere notThere() {
		return new Caller.NotThere("There is no such work item, or it is done.");
	}

}
