package io.probity.api.wiring;

import io.micrometer.observation.ObservationPredicate;
import io.probity.api.Settings;
import io.probity.query.views.answer.Cursor;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Where HTTP listens, and what is not observed of it. */
@Configuration(proxyBeanMethods = false)
class HttpWiring {

  @Bean
  WebServerFactoryCustomizer<ConfigurableWebServerFactory> listening(Settings settings) {
    return factory -> {
      factory.setPort(settings.port());
      factory.setAddress(address(settings.address()));
    };
  }

  /** Who reports a violation leaves no trace in figures of single requests. */
  @Bean
  ObservationPredicate intakeIsNotObserved() {
    return (name, context) ->
        !(context instanceof ServerRequestObservationContext request)
            || request.getCarrier() == null
            || !request.getCarrier().getRequestURI().startsWith("/intake");
  }

  /**
   * What is read again and is still the same is not sent again. The mark is of the bytes of the
   * answer, whatever it was made from, and so is never wrong.
   */
  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> marksOfAnswers() {
    FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
        new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
    filter.addUrlPatterns("/api/*");
    return filter;
  }

  /** In the reference, where a list goes on is the text that it is over HTTP. */
  @Bean
  SpringDocUtils cursorsAreText() {
    return SpringDocUtils.getConfig().replaceWithClass(Cursor.class, String.class);
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("PROBITY_ADDRESS is no address of this machine", e);
    }
  }
}
