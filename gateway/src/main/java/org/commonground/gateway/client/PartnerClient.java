package org.commonground.gateway.client;

import java.util.List;
import org.commonground.platform.identity.Role;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;

/**
 * The directory as the members of an organisation use it. Every call may throw {@link ServiceProblem} or
 * {@link ServiceUnavailable}. What changes the caller's own rights holds with their next call.
 */
public class PartnerClient {

    private static final ParameterizedTypeReference<Page<OwnOrganisation>> OWN = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<Member>> MEMBERS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Page<IssuedToken>> TOKENS = new ParameterizedTypeReference<>() {};
    private static final String ONE = "/api/organisations/{id}";

    private final ServiceClient directory;
    private final CallerRights caller;

    PartnerClient(ServiceClient directory, CallerRights caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /** Whether whoever is asking decides about what others have published. */
    public boolean administrates() {
        return caller.administrates();
    }

    public List<OwnOrganisation> own() {
        return directory
                .ask(http -> http.get()
                        .uri("/api/organise/organisations?size=100")
                        .retrieve()
                        .body(OWN))
                .items();
    }

    public Versioned<Organisation> organisation(String key) {
        return directory.ask(
                http -> Versioned.of(http.get().uri(ONE, key).retrieve().toEntity(Organisation.class)));
    }

    /** The caller owns what they have named; it waits for an administrator. */
    public Organisation create(OrganisationWish wish) {
        var made = directory.ask(http ->
                http.post().uri("/api/organisations").body(wish).retrieve().body(Organisation.class));
        caller.renew();
        return made;
    }

    public Organisation change(String id, OrganisationWish wish, String version) {
        return directory.ask(http -> http.put()
                .uri(ONE, id)
                .header(HttpHeaders.IF_MATCH, version)
                .body(wish)
                .retrieve()
                .body(Organisation.class));
    }

    public Versioned<Letterhead> letterhead(String id) {
        return directory.ask(http ->
                Versioned.of(http.get().uri(ONE + "/mail", id).retrieve().toEntity(Letterhead.class)));
    }

    public Letterhead write(String id, Letterhead wish, String version) {
        return directory.ask(http -> http.put()
                .uri(ONE + "/mail", id)
                .header(HttpHeaders.IF_MATCH, version)
                .body(wish)
                .retrieve()
                .body(Letterhead.class));
    }

    public List<Member> members(String id) {
        return directory
                .ask(http ->
                        http.get().uri(ONE + "/members?size=100", id).retrieve().body(MEMBERS))
                .items();
    }

    /** Lets somebody in, or gives them another role. */
    public void setMember(String id, String email, Role role) {
        directory.ask(http -> http.put()
                .uri(ONE + "/members/{email}", id, email)
                .body(new Member.RoleWish(role))
                .retrieve()
                .toBodilessEntity());
        caller.renew();
    }

    public void removeMember(String id, String email) {
        directory.ask(http -> http.delete()
                .uri(ONE + "/members/{email}", id, email)
                .retrieve()
                .toBodilessEntity());
        caller.renew();
    }

    public List<IssuedToken> tokens(String id) {
        return directory
                .ask(http ->
                        http.get().uri(ONE + "/tokens?size=100", id).retrieve().body(TOKENS))
                .items();
    }

    /** A new token: the only time that its secret is there. */
    public IssuedToken issue(String id, IssuedToken.Wish wish) {
        return directory.ask(http ->
                http.post().uri(ONE + "/tokens", id).body(wish).retrieve().body(IssuedToken.class));
    }

    public void revoke(String id, String tokenId) {
        directory.ask(http -> http.delete()
                .uri(ONE + "/tokens/{token}", id, tokenId)
                .retrieve()
                .toBodilessEntity());
    }
}
