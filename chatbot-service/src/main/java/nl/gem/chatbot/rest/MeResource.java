package nl.gem.chatbot.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Who is signed in on the maintenance page; asking it also renews the session. */
@Path("/v1/me")
@RolesAllowed({Staff.MAINTAINER, Staff.PRIVACY_OFFICER})
class MeResource {

    private final Staff staff;

    MeResource(Staff staff) {
        this.staff = staff;
    }

    /** @param roles those that the page knows */
    record Me(String name, List<String> roles) {}

    @GET
    public Response me() {
        return Attempts.ok(new Me(staff.member().name(), staff.maintenanceRoles()));
    }
}
