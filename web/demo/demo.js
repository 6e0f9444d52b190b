// What an intranet page writes to embed the checker. Nothing else is needed.

import { check } from "./package/index.js";

const sample = await (await fetch("sample.txt")).text();
const say = (id, text) => { document.getElementById(id).textContent = text; };
const inWords = ({ errors, warnings, infos, verdict }) => `${verdict}：错误 ${errors}，警告 ${warnings}，提示 ${infos}`;

// ---- one and two: the element. Events do not bubble: listen on the element itself.

for (const [id, output] of [["entry", "state-1"], ["review", "state-2"]]) {
  const checker = document.getElementById(id);
  checker.addEventListener("ready", ({ detail }) => say(output, `${detail.version}（${detail.kind}）`));
  checker.addEventListener("report", ({ detail }) => say(output, inWords(detail.summary)));
  checker.addEventListener("error", ({ detail }) => say(output, `${detail.code}：${detail.message}`));
  checker.text = sample;
}

// ---- three: the frame. Both sides say whom they speak with, and look at who spoke.

const frame = document.getElementById("frame");
const frameOrigin = new URL(frame.src).origin;
const waiting = new Map();
window.addEventListener("message", ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== frameOrigin || data?.jixiao !== 1) return;
  if (data.type === "ready") say("state-3", `${data.version}（${data.kind}）`);
  else if (data.id !== undefined) {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  }
});
// The frame says `ready` by itself; one that did so before we listened says it again.
frame.contentWindow.postMessage({ jixiao: 1, type: "hello" }, frameOrigin);

let next = 1;
const ask = (input, more) => new Promise((resolve) => {
  const id = next++;
  waiting.set(id, resolve);
  frame.contentWindow.postMessage({ jixiao: 1, type: "check", id, input, ...more }, frameOrigin);
});
document.getElementById("ask").onclick = async () => {
  const answer = await ask(sample, { name: "申报表.txt" });
  say("state-3", answer.type === "report" ? inWords(answer.summary) : `${answer.code}：${answer.message}`);
};

// ---- four: the module.

const plain = document.getElementById("plain");
plain.value = sample;
document.getElementById("run").onclick = async () => {
  const report = await check(plain.value, { name: "申报表.txt" });
  say("state-4", inWords(report.summary));
};
