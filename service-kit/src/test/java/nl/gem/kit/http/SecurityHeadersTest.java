package nl.gem.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    private static final String HSTS = "Strict-Transport-Security";

    @Test
    void production_insists_on_encryption_for_a_year_and_one_machine_does_not() {
        assertThat(SecurityHeaders.headers("wss:", true)).containsEntry(HSTS, "max-age=31536000");
        assertThat(SecurityHeaders.headers("wss:", false)).doesNotContainKey(HSTS);
    }

    @Test
    void nothing_may_come_from_elsewhere_and_no_page_may_frame_ours() {
        Map<String, String> headers = SecurityHeaders.headers("wss:", true);

        assertThat(headers)
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "no-referrer")
                .containsEntry("X-Frame-Options", "DENY");
        assertThat(headers.get("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self';")
                .contains("connect-src 'self' wss:;", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
    }
}
