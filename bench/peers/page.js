// The study scene in three.js. Runs in the browser; the server says how many frames and counts their CPU time.
import * as three from 'three';

const post = (path, body) => fetch(path, { method: 'POST', body });

/** A geometry from arrays as our meshes have them. */
const geometryOf = ({ positions, normals, indices }) => {
  const geometry = new three.BufferGeometry();
  geometry.setAttribute('position', new three.BufferAttribute(new Float32Array(positions), 3));
  geometry.setAttribute('normal', new three.BufferAttribute(new Float32Array(normals), 3));
  geometry.setIndex(indices);
  return geometry;
};
const colourOf = ([r, g, b]) => new three.Color().setRGB(r, g, b, three.LinearSRGBColorSpace);

/** Everything of the scene; `turn` sets the frame. */
const build = ({ width, height, shadowMap, light, fovY, eye, turn, placed, meshes, ground }) => {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const renderer = new three.WebGLRenderer({ canvas, antialias: true, alpha: false });
  renderer.setPixelRatio(1);
  renderer.setSize(width, height, false);
  renderer.shadowMap.enabled = true;
  renderer.shadowMap.type = three.PCFShadowMap;
  renderer.toneMapping = three.ACESFilmicToneMapping;
  renderer.toneMappingExposure = light.exposure;

  const scene = new three.Scene();
  scene.background = colourOf(light.sky.horizon);
  scene.fog = new three.FogExp2(colourOf(light.fog.colour), light.fog.density);
  const camera = new three.PerspectiveCamera((fovY * 180) / Math.PI, width / height, 0.05, 200);
  camera.position.set(...eye);
  camera.lookAt(0, 0, 0);

  // Both count irradiance: our light × cosine × albedo/π is theirs.
  const sun = new three.DirectionalLight(colourOf(light.sun.colour), 1);
  sun.position.set(...light.sun.direction).multiplyScalar(30);
  sun.castShadow = true;
  sun.shadow.mapSize.set(shadowMap, shadowMap);
  Object.assign(sun.shadow.camera, { left: -10, right: 10, top: 10, bottom: -10, near: 1, far: 60 });
  sun.shadow.normalBias = 0.02;
  scene.add(sun, new three.HemisphereLight(colourOf(light.sky.ambient), colourOf(light.sky.ground), 1));

  const floor = new three.Mesh(
    geometryOf(ground.mesh),
    new three.MeshStandardMaterial({ color: colourOf(ground.colour), roughness: 1 }),
  );
  floor.receiveShadow = true;
  scene.add(floor);
  const geometries = Object.fromEntries(Object.entries(meshes).map(([id, mesh]) => [id, geometryOf(mesh)]));
  const turning = placed.map(({ shape, position, heading, colour, roughness, metalness }) => {
    const material = new three.MeshStandardMaterial({ color: colourOf(colour), roughness, metalness });
    const mesh = new three.Mesh(geometries[shape], material);
    mesh.position.set(...position);
    mesh.castShadow = true;
    mesh.receiveShadow = true;
    scene.add(mesh);
    return { mesh, heading };
  });
  const gl = renderer.getContext();
  const pixels = new Uint8Array(width * height * 4);
  return {
    gl,
    canvas,
    renderer,
    /** Draws a frame and reads it back, as one must to encode it. */
    frame: (index) => {
      for (const { mesh, heading } of turning) mesh.rotation.y = heading + index * turn;
      renderer.render(scene, camera);
      gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    },
  };
};

const run = async () => {
  const scene = await (await fetch('/scene.json')).json();
  const { gl, canvas, renderer, frame } = build(scene);
  for (let i = 0; i < scene.warm; i++) frame(i);
  const picture = new Promise((resolve) => {
    frame(0);
    canvas.toBlob(resolve, 'image/png');
  });
  await post('/picture', await picture);
  for (let run = 0; run < scene.runs; run++) {
    await post('/begin');
    for (let i = 0; i < scene.frames; i++) frame(i);
    await post('/end');
  }
  const info = {
    samples: gl.getParameter(gl.SAMPLES),
    // The shadow pass counts as well.
    triangles: renderer.info.render.triangles,
    calls: renderer.info.render.calls,
    revision: three.REVISION,
    driver: gl.getParameter(gl.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER),
  };
  await post('/done', JSON.stringify(info));
};
run().catch((error) => post('/failed', String(error?.stack ?? error)));
