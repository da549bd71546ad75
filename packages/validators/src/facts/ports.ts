/**
 * Transport protocols of a port. Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
 */
export const TRANSPORT_PROTOCOLS = ["tcp", "udp"] as const;

/** Protocols that may be spoken on a port. Source: API_PortMapping. Checked 2026-11-23. */
export const APP_PROTOCOLS = ["grpc", "http", "http2"] as const;

/** Ports of TCP and UDP that are somebody's. Source: https://www.rfc-editor.org/rfc/rfc6335, section 6. Checked 2026-11-28. */
export const PORT_NUMBERS = { min: 1, max: 65_535 } as const;
