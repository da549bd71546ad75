import { secret } from "@ecs-dsl/dsl";

/** A user pool that knows who may send requests. */
export const COGNITO = {
  userPool: "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEf123",
  userPoolClient: "1example23456789",
  userPoolDomain: "shop",
};

/** A provider that does. */
export const OIDC = {
  issuer: "https://login.example.com",
  authorizationEndpoint: "https://login.example.com/authorize",
  tokenEndpoint: "https://login.example.com/token",
  userInfoEndpoint: "https://login.example.com/userinfo",
  clientId: "shop",
  clientSecret: secret("shop/login", { key: "clientSecret" }),
};
