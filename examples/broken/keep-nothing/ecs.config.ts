// A lifecycle policy that keeps no image.
import { app, keepLast, repository, service } from "ecs-dsl";

const images = repository("shop/api", { lifecycle: [keepLast(0)] });

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: images.build("./api"),
});

export default app("shop", { workloads: [api] });
