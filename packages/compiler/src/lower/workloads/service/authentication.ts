import type { Authentication, CognitoUserPool, OidcProvider } from "@ecs-dsl/dsl";
import { templateOf } from "../../resolve/deferred.ts";
import { type Resolve, templateValue } from "../../resolve/references.ts";
import { secretText } from "../../resolve/secrets.ts";

/** What users do first, before a rule forwards their requests; nothing where the route says nothing of it. */
export function loginActions(authenticate: Authentication | undefined, resolve: Resolve) {
  if (authenticate === undefined) return [];
  const { oidc, cognito } = authenticate;
  const settings = {
    OnUnauthenticatedRequest: authenticate.onUnauthenticatedRequest,
    Scope: authenticate.scope,
    SessionCookieName: authenticate.sessionCookieName,
  };
  const SessionTimeout = authenticate.sessionTimeoutSeconds;
  return [
    ...(oidc === undefined
      ? []
      : [
          {
            Type: "authenticate-oidc",
            Order: 1,
            AuthenticateOidcConfig: { ...oidcConfig(oidc, resolve), ...settings, SessionTimeout },
          },
        ]),
    ...(cognito === undefined
      ? []
      : [
          {
            Type: "authenticate-cognito",
            Order: 1,
            AuthenticateCognitoConfig: { ...cognitoConfig(cognito, resolve), ...settings, SessionTimeout },
          },
        ]),
  ];
}

function oidcConfig(provider: OidcProvider, resolve: Resolve) {
  return {
    Issuer: templateValue(provider.issuer, resolve),
    AuthorizationEndpoint: templateValue(provider.authorizationEndpoint, resolve),
    TokenEndpoint: templateValue(provider.tokenEndpoint, resolve),
    UserInfoEndpoint: templateValue(provider.userInfoEndpoint, resolve),
    ClientId: templateValue(provider.clientId, resolve),
    ClientSecret: templateOf(secretText(provider.clientSecret, resolve)),
  };
}

function cognitoConfig(pool: CognitoUserPool, resolve: Resolve) {
  return {
    UserPoolArn: templateValue(pool.userPool, resolve),
    UserPoolClientId: templateValue(pool.userPoolClient, resolve),
    UserPoolDomain: templateValue(pool.userPoolDomain, resolve),
  };
}
