/// The one script that the page's CSP names: unpacks the app, which stands beside it as data, and runs it as a Blob.
/// Packed it is a third of its size, and size is a feature where a file travels by USB stick.

import { unzlibSync } from "fflate";

const data = atob(document.getElementById("jx-app")!.textContent!);
const bytes = new Uint8Array(data.length);
for (let i = 0; i < data.length; i++) bytes[i] = data.charCodeAt(i);
const script = document.createElement("script");
script.src = URL.createObjectURL(new Blob([unzlibSync(bytes)], { type: "text/javascript;charset=utf-8" }));
document.body.append(script);
