package uk.candour.portal;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Pages that only say something: the start page and the notices in the footer. They, and
 * all that the public meets, come in the language of the visitor.
 */
@Configuration(proxyBeanMethods = false)
class PublicPages implements WebMvcConfigurer {

	private final PageLanguage language;

	PublicPages(PageLanguage language) {
		this.language = language;
	}

	@Override
	public void addInterceptors(InterceptorRegistry interceptors) {
		interceptors.addInterceptor(this.language);
	}

	@Override
	public void addViewControllers(ViewControllerRegistry pages) {
		pages.addViewController("/").setViewName("portal/start");
		pages.addViewController("/accessibility").setViewName("portal/accessibility");
		pages.addViewController("/privacy").setViewName("portal/privacy");
		pages.addViewController("/cookies").setViewName("portal/cookies");
		ViewControllerRegistration tooLarge = pages.addViewController(UploadLimit.PAGE);
		tooLarge.setViewName("portal/too-large");
		tooLarge.setStatusCode(HttpStatus.PAYLOAD_TOO_LARGE);
	}

}
