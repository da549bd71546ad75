/** A program that keeps data, and what AWS has in its place. */
export interface Datastore {
  readonly port: number;
  /** What to take for data that matters. */
  readonly instead: string;
  /** The number of the user that its image runs as. */
  readonly uid: number;
}

const RDS = "RDS or Aurora, by `stack()`";
const ELASTICACHE = "ElastiCache, by `stack()`";

/** By the last part of the image's name. */
const DATASTORES: ReadonlyMap<string, Datastore> = new Map([
  ["cassandra", { port: 9042, instead: "Amazon Keyspaces", uid: 999 }],
  ["elasticsearch", { port: 9200, instead: "OpenSearch Service, by `stack()`", uid: 1000 }],
  ["cp-kafka", { port: 9092, instead: "Amazon MSK", uid: 1000 }],
  ["cp-zookeeper", { port: 2181, instead: "Amazon MSK", uid: 1000 }],
  ["kafka", { port: 9092, instead: "Amazon MSK", uid: 1001 }],
  ["mariadb", { port: 3306, instead: RDS, uid: 999 }],
  ["memcached", { port: 11_211, instead: ELASTICACHE, uid: 11_211 }],
  ["minio", { port: 9000, instead: "S3", uid: 1000 }],
  ["mongo", { port: 27_017, instead: "DocumentDB, by `stack()`", uid: 999 }],
  ["mongodb", { port: 27_017, instead: "DocumentDB, by `stack()`", uid: 1001 }],
  ["mysql", { port: 3306, instead: RDS, uid: 999 }],
  ["opensearch", { port: 9200, instead: "OpenSearch Service, by `stack()`", uid: 1000 }],
  ["pgvector", { port: 5432, instead: RDS, uid: 999 }],
  ["postgis", { port: 5432, instead: RDS, uid: 999 }],
  ["postgres", { port: 5432, instead: RDS, uid: 999 }],
  ["postgresql", { port: 5432, instead: RDS, uid: 1001 }],
  ["rabbitmq", { port: 5672, instead: "Amazon MQ, by `stack()`", uid: 999 }],
  ["redis", { port: 6379, instead: ELASTICACHE, uid: 999 }],
  ["timescaledb", { port: 5432, instead: RDS, uid: 70 }],
  ["zookeeper", { port: 2181, instead: "Amazon MSK", uid: 1000 }],
  ["valkey", { port: 6379, instead: ELASTICACHE, uid: 999 }],
]);

/** Programs for those who develop or look after an app, by the last part of the image's name. */
const TOOLS: ReadonlySet<string> = new Set([
  "adminer",
  "dozzle",
  "flower",
  "grafana",
  "jaeger",
  "kafka-ui",
  "kibana",
  "mailcatcher",
  "maildev",
  "mailhog",
  "mailpit",
  "mongo-express",
  "pgadmin4",
  "phpmyadmin",
  "portainer-ce",
  "prometheus",
  "redis-commander",
  "redisinsight",
]);

/** Whether it is one of those, which nobody puts into the internet. */
export function isTool(image: string | undefined): boolean {
  return TOOLS.has(lastPart(image));
}

function lastPart(image: string | undefined): string {
  return (image ?? "").split("/").at(-1)?.split(/[:@]/)[0] ?? "";
}

/** What an image keeps, where it is that of a known datastore. */
export function datastoreOf(image: string | undefined): Datastore | undefined {
  const known = DATASTORES.get(lastPart(image));
  return known !== undefined && /alpine/.test(image ?? "") && known.port === 5432 ? { ...known, uid: 70 } : known;
}
