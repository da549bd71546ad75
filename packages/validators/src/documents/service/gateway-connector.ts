import * as z from "zod";

/** `GatewayConnectorHealthCheckMatcher`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectorHealthCheckMatcher.html */
export const gatewayConnectorHealthCheckMatcher = z
  .strictObject({
    httpCode: z.string().optional(),
    grpcCode: z.string().optional(),
  })
  .meta({ id: "GatewayConnectorHealthCheckMatcher" });

/** Value of `gatewayConnectorHealthCheckMatcher`. */
export type GatewayConnectorHealthCheckMatcher = z.infer<typeof gatewayConnectorHealthCheckMatcher>;

/** `GatewayConnectorHealthCheck`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectorHealthCheck.html */
export const gatewayConnectorHealthCheck = z
  .strictObject({
    healthCheckProtocol: z.enum(["HTTP", "HTTPS"]).optional(),
    healthCheckPort: z.int().optional(),
    healthCheckPath: z.string().optional(),
    healthCheckTimeoutSeconds: z.int().optional(),
    healthCheckIntervalSeconds: z.int().optional(),
    healthyThresholdCount: z.int().optional(),
    unhealthyThresholdCount: z.int().optional(),
    matcher: gatewayConnectorHealthCheckMatcher.optional(),
  })
  .meta({ id: "GatewayConnectorHealthCheck" });

/** Value of `gatewayConnectorHealthCheck`. */
export type GatewayConnectorHealthCheck = z.infer<typeof gatewayConnectorHealthCheck>;

/** `GatewayConnectorFilters`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectorFilters.html */
export const gatewayConnectorFilters = z
  .strictObject({
    accessTypes: z.array(z.enum(["PRIVATE", "PUBLIC"])).optional(),
  })
  .meta({ id: "GatewayConnectorFilters" });

/** Value of `gatewayConnectorFilters`. */
export type GatewayConnectorFilters = z.infer<typeof gatewayConnectorFilters>;

/** `GatewayConnector`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnector.html */
export const gatewayConnector = z
  .strictObject({
    portName: z.string(),
    healthCheck: gatewayConnectorHealthCheck.optional(),
    filters: gatewayConnectorFilters.optional(),
  })
  .meta({ id: "GatewayConnector" });

/** Value of `gatewayConnector`. */
export type GatewayConnector = z.infer<typeof gatewayConnector>;
