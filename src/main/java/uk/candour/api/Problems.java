package uk.candour.api;

import java.net.URI;
import java.util.stream.Stream;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import uk.candour.statute.ClockRefusal;
import uk.candour.workflow.InvalidForm;
import uk.candour.workflow.Refused;

/**
 * What goes wrong, as problem details (RFC 9457) that say what to do.
 */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems extends ResponseEntityExceptionHandler {

	@ExceptionHandler
	ProblemDetail refused(Refused refused) {
		return switch (refused.code()) {
			case "not-there", "no-such-document", "no-such-mark" ->
				problem(HttpStatus.NOT_FOUND, refused.code(), "Not found", refused.getMessage());
			case "not-allowed" -> problem(HttpStatus.FORBIDDEN, refused.code(), "Not allowed", refused.getMessage());
			case "incomplete", "unusable-proof", "regime-not-offered", "senseless-tick", "bad-mark", "no-reason",
					"no-such-page" ->
				problem(HttpStatus.UNPROCESSABLE_ENTITY, refused.code(), "This cannot be used", refused.getMessage());
			default -> problem(HttpStatus.CONFLICT, refused.code(), "This cannot be done now", refused.getMessage());
		};
	}

	@ExceptionHandler
	ProblemDetail atOnce(ConcurrencyFailureException conflict) {
		return problem(HttpStatus.CONFLICT, "changed-meanwhile", "Somebody else was faster",
				"The case was changed at the same moment. Look at it again and repeat what still has to be done.");
	}

	@ExceptionHandler
	ProblemDetail invalid(InvalidForm invalid) {
		ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-form", "The form has errors",
				invalid.getMessage());
		problem.setProperty("errors", invalid.errors());
		return problem;
	}

	@ExceptionHandler
	ProblemDetail senseless(ClockRefusal senseless) {
		return problem(HttpStatus.UNPROCESSABLE_ENTITY, "senseless", "This makes no sense", senseless.getMessage());
	}

	@ExceptionHandler
	ProblemDetail notThere(Caller.NotThere notThere) {
		return problem(HttpStatus.NOT_FOUND, "not-found", "Not found", notThere.getMessage());
	}

	@ExceptionHandler
	ProblemDetail notForYou(Caller.NotForYou notForYou) {
		return problem(HttpStatus.FORBIDDEN, "forbidden", "Not allowed", "Your account may not do this.");
	}

	@Override
	protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException invalid,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-request", "The request has errors",
				"Correct the fields listed under errors and send it again.");
		problem.setProperty("errors",
				invalid.getFieldErrors()
					.stream()
					.map((error) -> error.getField() + ": " + error.getDefaultMessage())
					.toList());
		return ResponseEntity.unprocessableEntity().body(problem);
	}

	@Override
	protected ResponseEntity<Object> handleHandlerMethodValidationException(HandlerMethodValidationException invalid,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-request", "The request has errors",
				"Correct what is listed under errors and send it again.");
		problem.setProperty("errors",
				invalid.getParameterValidationResults().stream().flatMap(Problems::errors).toList());
		return ResponseEntity.unprocessableEntity().body(problem);
	}

	private static Stream<String> errors(ParameterValidationResult result) {
		if (result instanceof ParameterErrors fields) {
			String place = (fields.getContainerIndex() != null) ? "[" + fields.getContainerIndex() + "]." : "";
			return fields.getFieldErrors()
				.stream()
				.map((error) -> place + error.getField() + ": " + error.getDefaultMessage());
		}
		return result.getResolvableErrors()
			.stream()
			.map((error) -> result.getMethodParameter().getParameterName() + ": " + error.getDefaultMessage());
	}

	private static ProblemDetail problem(HttpStatus status, String type, String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("urn:candour:problem:" + type));
		problem.setTitle(title);
		return problem;
	}

}
