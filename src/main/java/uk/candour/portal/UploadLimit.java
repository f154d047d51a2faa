package uk.candour.portal;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away uploads that are far too large before anything reads them, and says so.
 * Without it the form's security token would be lost with the unread form, and the answer
 * would be that the page is forbidden.
 */
@Component
@Order(UploadLimit.BEFORE_SECURITY)
class UploadLimit extends OncePerRequestFilter {

	static final int BEFORE_SECURITY = -200;

	static final String PAGE = "/request/too-large";

	/** In bytes; Spring's own limit is a little higher. */
	static final long LARGEST = 50L * 1024 * 1024;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > LARGEST) {
			// an error page would be given the same unread form
			response.sendRedirect(request.getContextPath() + PAGE);
			return;
		}
		chain.doFilter(request, response);
	}

}
