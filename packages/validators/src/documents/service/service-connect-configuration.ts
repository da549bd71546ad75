import * as z from "zod";
import { logConfiguration } from "../log-configuration.ts";

/** `ServiceConnectTestTrafficHeaderMatchRules`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficHeaderMatchRules.html */
export const serviceConnectTestTrafficHeaderMatchRules = z
  .strictObject({
    exact: z.string(),
  })
  .meta({ id: "ServiceConnectTestTrafficHeaderMatchRules" });

/** Value of `serviceConnectTestTrafficHeaderMatchRules`. */
export type ServiceConnectTestTrafficHeaderMatchRules = z.infer<typeof serviceConnectTestTrafficHeaderMatchRules>;

/** `ServiceConnectTestTrafficHeaderRules`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficHeaderRules.html */
export const serviceConnectTestTrafficHeaderRules = z
  .strictObject({
    name: z.string(),
    value: serviceConnectTestTrafficHeaderMatchRules.optional(),
  })
  .meta({ id: "ServiceConnectTestTrafficHeaderRules" });

/** Value of `serviceConnectTestTrafficHeaderRules`. */
export type ServiceConnectTestTrafficHeaderRules = z.infer<typeof serviceConnectTestTrafficHeaderRules>;

/** `ServiceConnectTestTrafficRules`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficRules.html */
export const serviceConnectTestTrafficRules = z
  .strictObject({
    header: serviceConnectTestTrafficHeaderRules,
  })
  .meta({ id: "ServiceConnectTestTrafficRules" });

/** Value of `serviceConnectTestTrafficRules`. */
export type ServiceConnectTestTrafficRules = z.infer<typeof serviceConnectTestTrafficRules>;

/** `ServiceConnectClientAlias`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectClientAlias.html */
export const serviceConnectClientAlias = z
  .strictObject({
    port: z.int(),
    dnsName: z.string().optional(),
    testTrafficRules: serviceConnectTestTrafficRules.optional(),
  })
  .meta({ id: "ServiceConnectClientAlias" });

/** Value of `serviceConnectClientAlias`. */
export type ServiceConnectClientAlias = z.infer<typeof serviceConnectClientAlias>;

/** `TimeoutConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TimeoutConfiguration.html */
export const timeoutConfiguration = z
  .strictObject({
    idleTimeoutSeconds: z.int().optional(),
    perRequestTimeoutSeconds: z.int().optional(),
  })
  .meta({ id: "TimeoutConfiguration" });

/** Value of `timeoutConfiguration`. */
export type TimeoutConfiguration = z.infer<typeof timeoutConfiguration>;

/** `ServiceConnectTlsCertificateAuthority`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTlsCertificateAuthority.html */
export const serviceConnectTlsCertificateAuthority = z
  .strictObject({
    awsPcaAuthorityArn: z.string().optional(),
  })
  .meta({ id: "ServiceConnectTlsCertificateAuthority" });

/** Value of `serviceConnectTlsCertificateAuthority`. */
export type ServiceConnectTlsCertificateAuthority = z.infer<typeof serviceConnectTlsCertificateAuthority>;

/** `ServiceConnectTlsConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTlsConfiguration.html */
export const serviceConnectTlsConfiguration = z
  .strictObject({
    issuerCertificateAuthority: serviceConnectTlsCertificateAuthority,
    kmsKey: z.string().optional(),
    roleArn: z.string().optional(),
  })
  .meta({ id: "ServiceConnectTlsConfiguration" });

/** Value of `serviceConnectTlsConfiguration`. */
export type ServiceConnectTlsConfiguration = z.infer<typeof serviceConnectTlsConfiguration>;

/** `ServiceConnectService`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html */
export const serviceConnectService = z
  .strictObject({
    portName: z.string(),
    discoveryName: z.string().optional(),
    clientAliases: z.array(serviceConnectClientAlias).optional(),
    ingressPortOverride: z.int().optional(),
    timeout: timeoutConfiguration.optional(),
    tls: serviceConnectTlsConfiguration.optional(),
  })
  .meta({ id: "ServiceConnectService" });

/** Value of `serviceConnectService`. */
export type ServiceConnectService = z.infer<typeof serviceConnectService>;

/** `ServiceConnectAccessLogConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectAccessLogConfiguration.html */
export const serviceConnectAccessLogConfiguration = z
  .strictObject({
    format: z.enum(["JSON", "TEXT"]),
    includeQueryParameters: z.enum(["DISABLED", "ENABLED"]).optional(),
  })
  .meta({ id: "ServiceConnectAccessLogConfiguration" });

/** Value of `serviceConnectAccessLogConfiguration`. */
export type ServiceConnectAccessLogConfiguration = z.infer<typeof serviceConnectAccessLogConfiguration>;

/** `ServiceConnectContainerConfiguration`: exactly one of its members is given. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectContainerConfiguration.html */
export const serviceConnectContainerConfiguration = z
  .strictObject({
    logLevel: z.enum(["debug", "info"]).optional(),
  })
  .meta({ id: "ServiceConnectContainerConfiguration" });

/** Value of `serviceConnectContainerConfiguration`. */
export type ServiceConnectContainerConfiguration = z.infer<typeof serviceConnectContainerConfiguration>;

/** `ServiceConnectConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectConfiguration.html */
export const serviceConnectConfiguration = z
  .strictObject({
    enabled: z.boolean(),
    namespace: z.string().optional(),
    services: z.array(serviceConnectService).optional(),
    logConfiguration: logConfiguration.optional(),
    accessLogConfiguration: serviceConnectAccessLogConfiguration.optional(),
    containerConfigurations: z.array(serviceConnectContainerConfiguration).optional(),
  })
  .meta({ id: "ServiceConnectConfiguration" });

/** Value of `serviceConnectConfiguration`. */
export type ServiceConnectConfiguration = z.infer<typeof serviceConnectConfiguration>;
