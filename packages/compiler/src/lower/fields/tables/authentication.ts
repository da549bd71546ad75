import type { Authentication, CognitoUserPool, OidcProvider } from "@ecs-dsl/dsl";
import { LISTENER_RULES } from "@ecs-dsl/validators/facts";
import { either, FILLED, oneOf, required, struct, structWithOne, within } from "../shape.ts";
import { REFERENCE } from "./reference.ts";
import { SECRET_NODE } from "./secret.ts";

const VALUE = required(either(FILLED, REFERENCE));

const OIDC = struct<OidcProvider>("a provider of OpenID Connect", {
  issuer: VALUE,
  authorizationEndpoint: VALUE,
  tokenEndpoint: VALUE,
  userInfoEndpoint: VALUE,
  clientId: VALUE,
  clientSecret: required(SECRET_NODE),
});

const COGNITO = struct<CognitoUserPool>("a user pool", {
  userPool: VALUE,
  userPoolClient: VALUE,
  userPoolDomain: VALUE,
});

/** Who may send the requests of a route. */
export const AUTHENTICATION = structWithOne<Authentication>("the authentication of a route", ["oidc", "cognito"], {
  oidc: OIDC,
  cognito: COGNITO,
  onUnauthenticatedRequest: oneOf("authenticate", "allow", "deny"),
  scope: FILLED,
  sessionCookieName: FILLED,
  sessionTimeoutSeconds: within(LISTENER_RULES.session),
});
