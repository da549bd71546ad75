import { posix } from "node:path";
import { Call, Constant, Method, Noted, type DraftValue, type Members } from "../draft.ts";
import { relativeContext } from "../reading/build-context.ts";
import { secondsOf } from "../reading/duration.ts";
import { filled } from "../reading/filled.ts";
import type { Given } from "../reading/given.ts";
import { imageAt, unknownImage } from "../reading/image-uri.ts";
import { shellWords } from "../reading/shell-words.ts";
import type { Edges } from "./edges.ts";
import { deployOf, stopTimeoutOf } from "./features/deploy.ts";
import { askedPath, healthCheckOf } from "./features/health-check.ts";
import { isOn, linuxOf } from "./features/linux.ts";
import { loggingOf } from "./features/logging.ts";
import { sizeOf } from "./features/resources.ts";
import { mountedSecrets } from "./features/secrets.ts";
import { traefikRoute } from "./features/traefik.ts";
import { variablesOf } from "./features/variables.ts";
import { volumesOf } from "./features/volumes.ts";
import { sayUnsupported } from "./features/words.ts";
import { folderOf } from "./project.ts";
import type { Part, Setting } from "./setting.ts";

/** A service of the project as the properties of a workload, in the order in which a config says them. */
export function propsOf(part: Part, setting: Setting, edges: Edges): Members {
  const { given, ports, before } = part;
  sayUnsupported(given);
  const variables = variablesOf(part, setting);
  const volumes = volumesOf(part, setting);
  const healthCheck = healthCheckOf(given.member("healthcheck"));
  const labels = labelsOf(given.member("labels"));
  const proxied = traefikRoute(labels.traefik);
  const [port = 0] = ports.values();
  const routes =
    before === undefined ? edges.routesTo(part, askedPath(healthCheck, proxied?.port ?? port), proxied) : {};
  const stop = given.member("stop_grace_period");
  const members: Members = {
    ...sizeOf(part),
    runtimePlatform: platformOf(given.member("platform")),
    image: imageOf(part, setting),
    entryPoint: wordsOf(given.member("entrypoint")),
    command: wordsOf(given.member("command")),
    workingDirectory: given.member("working_dir")?.text(),
    ports: ports.size === 0 || before !== undefined ? undefined : Object.fromEntries(ports),
    routes: filled(routes),
    environment: filled(variables.environment),
    secrets: filled({ ...variables.secrets, ...mountedSecrets(part, variables.secrets, setting) }),
    healthCheck,
    stopTimeout: stopTimeoutOf(stop, secondsOf(stop?.scalar() ?? "")),
    ...linuxOf(given, volumes.tmpfs),
    interactive: isOn(given.member("stdin_open")),
    pseudoTerminal: isOn(given.member("tty")),
    dockerLabels: filled(labels.own),
    logging: loggingOf(given.member("logging")),
    volumes: filled(volumes.volumes),
    mounts: filled(volumes.mounts),
    ...(before === undefined ? deployOf(given, volumes.isKept) : jobOf(given)),
  };
  const names = new Map([
    ["entryPoint", "entrypoint"],
    ["workingDirectory", "working_dir"],
    ["healthCheck", "healthcheck"],
  ]);
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => {
      const at = given.member(names.get(name) ?? name);
      return [name, at === undefined || value instanceof Noted ? value : at.noted(value)];
    }),
  );
}

function jobOf(given: Given): Members {
  given.member("deploy")?.member("mode")?.taken();
  given.member("deploy")?.member("replicas")?.leftOut("`run-task.sh` starts one task at a time.");
  return {};
}

/** What a service runs: an image that is built into a repository of the app, else the one that is named. */
function imageOf(part: Part, setting: Setting): DraftValue {
  const { given, name } = part;
  const build = given.member("build");
  const image = given.member("image");
  const own = () => repositoryOf(name, name, setting);
  if (build !== undefined) {
    image?.approximated("The image is built and pushed to a repository of the app; it is deployed by its digest.");
    return builtImage(build, name, posix.join(setting.folder, folderOf(build)), setting) ?? unknownImage(own);
  }
  const uri = typeof image?.value === "string" ? image.open() : image?.text();
  if (image === undefined || uri === undefined || uri === "") return unknownImage(own);
  const { value, words } = imageAt(uri, own);
  if (words !== undefined) image.approximated(words);
  return value;
}

function repositoryOf(key: string, name: string, { app, constants }: Setting): Constant {
  return constants.of(`repository:${key}`, () => {
    const path = `${app}/${name}`.toLowerCase();
    return new Constant(`${name}-images`, new Call("repository", [path]));
  });
}

function builtImage(build: Given, name: string, folder: string, setting: Setting): DraftValue | undefined {
  const context = build.isMap ? (build.member("context")?.text() ?? ".") : build.text();
  if (context === undefined) return undefined;
  if (/^(https?|git|ssh):|^git@/.test(context))
    return build.leftOut("The context is in a repository of git: check it out and name the folder.");
  const dockerfile = build.member("dockerfile")?.text();
  const place = relativeContext(folder, {
    context,
    dockerfile: dockerfile === undefined ? undefined : posix.join(context, dockerfile),
  });
  const target = build.member("target")?.text();
  const args = (build.member("args")?.map() ?? []).flatMap(([key, value]) => {
    const text = value.scalar();
    return text === undefined ? [] : [[key, text] as const];
  });
  for (const [key, member] of build.members())
    if (!["args", "context", "dockerfile", "target"].includes(key))
      member.leftOut("`push-images.sh` builds by context, Dockerfile, target and arguments alone.");
  const props = filled({
    dockerfile: place.dockerfile,
    target,
    args: args.length === 0 ? undefined : Object.fromEntries(args),
  });
  // What is built alike goes into one repository.
  const images = repositoryOf(`${folder}:${JSON.stringify(build.value)}`, name, setting);
  return new Method(images, "build", props === undefined ? [place.context] : [place.context, props]);
}

/** A command line: text as a shell splits it. */
function wordsOf(given: Given | undefined): readonly string[] | undefined {
  if (given === undefined) return undefined;
  if (given.isList) return given.texts();
  const text = given.text();
  const words = text === undefined ? [] : shellWords(text);
  if (words === undefined) return given.leftOut("A quote in it is not closed.");
  return words.length === 0 ? undefined : words;
}

function platformOf(given: Given | undefined): Members | undefined {
  const text = given?.text()?.toLowerCase();
  if (given === undefined || text === undefined) return undefined;
  if (/^(linux\/)?(arm64|aarch64)/.test(text)) return { cpuArchitecture: "ARM64" };
  if (!/^(linux\/)?(amd64|x86_64)/.test(text))
    given.leftOut("Fargate has linux/amd64 and linux/arm64; Windows is `runtimePlatform`.");
  return undefined;
}

interface Labels {
  readonly own: Members;
  readonly traefik: Members;
}

/** Labels, without those that a proxy beside the service reads. */
function labelsOf(given: Given | undefined): Labels {
  const own: Record<string, string> = {};
  const traefik: Record<string, string> = {};
  for (const [name, label] of given?.map() ?? []) {
    const value = label.scalar();
    if (value === undefined) continue;
    if (/^traefik\./i.test(name)) {
      traefik[name] = value;
      label.approximated("The load balancer takes the place of Traefik: host and path are a route.");
    } else own[name] = value;
  }
  return { own, traefik };
}
