import { defineRule, type Finding } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown, isPresent } from "../../unknown.ts";
import { OPAQUE, readable } from "../../placeholder.ts";
import { imageReference } from "./image-reference.ts";

/** What stands in a file is often filled in by a pipeline, so this is for those who ask. */
export const dockerHubUnauthenticated = defineRule({
  code: "images/docker-hub-unauthenticated",
  severity: "warning",
  presets: ["strict"],
  on: "container",
  about: "image",
  summary: "An image of Docker Hub is pulled with a login, or from a copy.",
  source: { url: "https://docs.docker.com/docker-hub/usage/pulls/", checked: "2026-11-28" },
  check({ container: { image, repositoryCredentials }, label }, report) {
    if (!isKnown(image) || isPresent(repositoryCredentials)) return;
    const { repository, tag, digest } = imageReference(image) ?? {};
    // Of an image without either, `images/missing-tag` says what is to be done first.
    if (repository === undefined || (tag ?? digest) === undefined) return;
    const official = OFFICIAL.exec(repository)?.[1];
    const other = OTHER.exec(readable(repository) ?? "")?.[1];
    if (official !== undefined) report(officialImage(official, label));
    else if (other !== undefined && !other.includes(OPAQUE)) report(anonymous(other, label));
  },
});

/** Official images that AWS copies. A single word that is none of them may stand for anything. */
const OFFICIAL =
  /^(?:(?:index\.|registry-1\.)?docker\.io\/)?(?:library\/)?(alpine|amazonlinux|bash|busybox|caddy|debian|docker|drupal|eclipse-temurin|elasticsearch|ghost|golang|haproxy|httpd|influxdb|kong|logstash|mariadb|memcached|mongo|mysql|nats|nginx|node|php|postgres|python|rabbitmq|redis|ruby|telegraf|tomcat|traefik|ubuntu|wordpress)$/;

/** What names Docker Hub itself. Two words without a host are an image of Docker Hub, or what a pipeline fills in. */
const OTHER = /^(?:index\.|registry-1\.)?docker\.io\/([^/]+\/[^/]+)$/;

const LIMIT = "Docker Hub lets an address pull 100 times in 6 hours, and after that tasks fail to start";

function officialImage(name: string, label: string): Finding {
  return {
    at: ["image"],
    message: `Container ${label} pulls the image "${name}" from Docker Hub without a login; ${LIMIT}.`,
    help: `Pull "public.ecr.aws/docker/library/${name}" with the same tag.`,
  };
}

function anonymous(name: string, label: string): Finding {
  return {
    at: ["image"],
    severity: "info",
    message: `Container ${label} pulls the image "${name}" from Docker Hub without a login; ${LIMIT}.`,
    help: say`Pull it through a cache of ECR, or name a login in ${property("repositoryCredentials")}.`,
  };
}
