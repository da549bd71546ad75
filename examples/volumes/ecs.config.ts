import { app, fileSystem, service } from "ecs-dsl";

/** Files that api and resize share. It gets a stack of its own, and stays when that goes. */
const photos = fileSystem("photos", {
  transitionToIA: "AFTER_30_DAYS",
  posixUser: { uid: 1000, gid: 1000 },
  throughputMode: "elastic",
  backup: true,
});

const BUSYBOX = "public.ecr.aws/docker/library/busybox:1.37.0";

/** Takes photos. Its root is read only: it writes to its volumes, and to 64 MiB of memory at /tmp. */
const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: BUSYBOX,
  user: "1000:1000",
  readonlyRootFilesystem: true,
  linuxParameters: { tmpfs: { "/tmp": 64 } },
  volumes: {
    photos,
    scratch: {},
    logos: { efs: "fs-0123456789abcdef0", accessPoint: "fsap-0123456789abcdef0" },
  },
  mounts: {
    "/photos": "photos",
    "/scratch": "scratch",
    "/logos": { volume: "logos", readOnly: true },
  },
  sidecars: {
    // Looks through what comes in, before anybody else does.
    scan: {
      image: BUSYBOX,
      essential: false,
      restartPolicy: { enabled: true },
      mounts: { "/scan": { volume: "scratch", readOnly: true } },
    },
  },
});

/** Reads photos, and can write none: every mount is read only, so its role may not. */
const resize = service("resize", {
  cpu: 1024,
  memory: 2048,
  image: BUSYBOX,
  volumes: { photos, thumbnails: { ebs: { sizeInGiB: 20, volumeType: "gp3" } } },
  mounts: { "/photos": { volume: "photos", readOnly: true }, "/thumbnails": "thumbnails" },
});

export default app("photo-shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ workloads: [api, resize] }),
});
