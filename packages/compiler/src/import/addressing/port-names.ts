/** What is spoken on well-known ports that do not speak HTTP, as names of ports. */
export const TCP_PORTS: ReadonlyMap<number, string> = new Map([
  [21, "ftp"],
  [22, "ssh"],
  [25, "smtp"],
  [53, "dns"],
  [465, "smtps"],
  [587, "smtp"],
  [1025, "smtp"],
  [1433, "mssql"],
  [1521, "oracle"],
  [1883, "mqtt"],
  [2181, "zookeeper"],
  [3306, "mysql"],
  [4222, "nats"],
  [5222, "xmpp"],
  [5432, "postgres"],
  [5672, "amqp"],
  [6379, "redis"],
  [8883, "mqtts"],
  [9042, "cassandra"],
  [9092, "kafka"],
  [11_211, "memcached"],
  [27_017, "mongo"],
  [29_092, "kafka"],
]);

/** A name for a port of a container: what is spoken on it, with the number where the name is taken. */
export function portName(number: number, taken: Iterable<string>, protocol?: string): string {
  const wish = TCP_PORTS.get(number) ?? (protocol === "udp" ? "udp" : protocol === "tcp" ? "tcp" : "http");
  return [...taken].includes(wish) ? `${wish}-${number}` : wish;
}
