package uk.candour.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets the worker that draws PDF pages, and nothing else, compile the decoders for
 * scanned pages. A worker obeys the policy of its own file, not of the page.
 */
@Configuration(proxyBeanMethods = false)
class PageWorker implements WebMvcConfigurer {

	private static final String POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

	@Override
	public void addInterceptors(InterceptorRegistry interceptors) {
		interceptors.addInterceptor(new HandlerInterceptor() {
			@Override
			public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
				response.setHeader("Content-Security-Policy", POLICY);
				return true;
			}
		}).addPathPatterns("/assets/pdf/pdf.worker.min.mjs");
	}

}
