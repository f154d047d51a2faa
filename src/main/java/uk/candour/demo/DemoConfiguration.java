package uk.candour.demo;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Puts the demonstration council together, in the demo profile only.
 */
@Profile("demo")
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

	@Bean(initMethod = "begin", destroyMethod = "stop")
	DemoCouncil demoCouncil(DemoSettings settings, DataSource database, RealCases cases,
			@Value("${candour.demo.folder:${candour.data:data}/demo}") Path folder) {
		return new DemoCouncil(settings, new DemoMark(database, cases), ServerLogin.of(database), folder);
	}

	@Bean
	Mailroom mailroom(DemoSettings settings) {
		return new Mailroom(settings.smtpPort());
	}

	/** Whatever the application sends goes to the mailroom, and nowhere else. */
	@Bean
	JavaMailSender mailSender(Mailroom mailroom) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(mailroom.port());
		sender.setDefaultEncoding("UTF-8");
		sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "5000");
		sender.getJavaMailProperties().put("mail.smtp.timeout", "10000");
		return sender;
	}

}
