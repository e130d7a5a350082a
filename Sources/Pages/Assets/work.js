// Does the work that a vote too many is taken for: finds a number with which the SHA-256 of the challenge
// and the number begins with enough zero bits, and sends the vote with it.
// Without this file the form stays hidden, and one waits.

// Source: FIPS 180-4. Its constants are the fractions of the first primes' roots.
const primes = [];
for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);
const fraction = (root) => ((root % 1) * 2 ** 32) | 0;
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const initial = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

const turn = (x, bits) => (x >>> bits) | (x << (32 - bits));
const words = new Int32Array(64);

// The state after one more block of 64 bytes.
const compress = (state, block) => {
  for (let i = 0; i < 16; i++) words[i] = block.getInt32(4 * i);
  for (let i = 16; i < 64; i++) {
    const x = words[i - 15];
    const y = words[i - 2];
    const s = (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
    words[i] = words[i - 16] + words[i - 7] + s;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const s = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + constants[i] + words[i];
    const t = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + s) | 0, c, b, a, (s + t) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((x, i) => (x + state[i]) | 0);
};

// Lets the page react. Unlike a timer it is not slowed down in a tab that nobody looks at.
const channel = new MessageChannel();
const pause = () =>
  new Promise((resume) => {
    channel.port1.onmessage = resume;
    channel.port2.postMessage(null);
  });

const solve = async (challenge, difficulty, report) => {
  const text = new TextEncoder().encode(`${challenge}.`);
  // All whole blocks are the same for each number. The rest is short enough to be in one with it.
  const whole = text.length - (text.length % 64);
  let state = initial;
  for (let i = 0; i < whole; i += 64) state = compress(state, new DataView(text.buffer, i, 64));
  const last = new Uint8Array(64);
  last.set(text.subarray(whole));
  const view = new DataView(last.buffer);
  for (let number = 0; ; number++) {
    const digits = String(number);
    let end = text.length - whole;
    for (let i = 0; i < digits.length; i++) last[end++] = digits.charCodeAt(i);
    last[end] = 0x80;
    view.setUint32(60, 8 * (whole + end));
    if (Math.clz32(compress(state, view)[0]) >= difficulty) return digits;
    if (number % 65536 === 0) report(number);
    if (number % 2048 === 0) await pause();
  }
};

const form = document.querySelector("#work");
const { challenge, nonce } = form.elements;
const status = form.querySelector("[role=status]");
let isWorking = false;

form.hidden = false;
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (isWorking) return;
  isWorking = true;
  const difficulty = Number(challenge.value.split(".")[1]);
  nonce.value = await solve(challenge.value, difficulty, (tries) => {
    const [done, usual] = [tries, 2 ** difficulty].map((count) => count.toLocaleString("en"));
    status.textContent = `Working: ${done} numbers tried. Usually it takes about ${usual}.`;
  });
  status.textContent = "Found. Sending your vote.";
  form.submit();
  isWorking = false;
});
