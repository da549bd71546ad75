/**
 * Transport protocols of a port. Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
 */
export const TRANSPORT_PROTOCOLS = ["tcp", "udp"] as const;

/** Protocols that may be spoken on a port. Source: API_PortMapping. Checked 2026-11-23. */
export const APP_PROTOCOLS = ["grpc", "http", "http2"] as const;
