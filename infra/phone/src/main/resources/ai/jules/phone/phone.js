'use strict';

const byId = id => document.getElementById(id);
const talk = byId('talk');
const handsets = [
  { name: 'Maria', number: '+12025550101' },
  { name: 'Leo', number: '+12025550142' },
  { name: 'Ana', number: '+12025550163' },
  { name: 'A stranger', number: '+12025550177' },
];
const MOST_SHOWN = 400;
const messages = new Map();
let numbers = { direct: '+12025550199', group: '+12025550198' };
let me = handsets[0].number;
let thread = 'direct';
let photos = [];
let stream = null;

const shown = number => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');

async function ask(path, options) {
  const response = await fetch(path, options);
  const body = response.status === 204 ? null : await response.json().catch(() => null);
  return { status: response.status, ok: response.ok, body };
}

/* ---- whose phone ---- */

function remembered() {
  try {
    for (const number of JSON.parse(localStorage.getItem('handsets') || '[]')) {
      if (!handsets.some(h => h.number === number)) handsets.push({ name: shown(number), number });
    }
  } catch (ignored) { /* a browser without storage remembers nothing */ }
}

function drawHandsets() {
  byId('handsets').replaceChildren(...handsets.map(h => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-pressed', String(h.number === me));
    const label = document.createElement('b');
    label.style.fontWeight = 'inherit';
    label.textContent = h.name;
    button.append(label);
    if (h.name !== shown(h.number)) {
      const number = document.createElement('span');
      number.textContent = shown(h.number);
      button.append(number);
    }
    button.onclick = () => use(h.number);
    item.append(button);
    return item;
  }));
}

function use(number) {
  me = number;
  location.replace('#' + encodeURIComponent(number));
  drawHandsets();
  connect();
  byId('family').classList.remove('open');
  byId('menu').setAttribute('aria-expanded', 'false');
  byId('words').focus();
}

function add(text) {
  const digits = text.replace(/[^\d]/g, '');
  const number = digits.length === 10 ? '+1' + digits : '+' + digits;
  if (!/^\+[1-9]\d{6,14}$/.test(number)) return false;
  if (!handsets.some(h => h.number === number)) {
    handsets.push({ name: shown(number), number });
    try {
      localStorage.setItem('handsets', JSON.stringify(handsets.slice(4).map(h => h.number)));
    } catch (ignored) { /* as above */ }
  }
  use(number);
  return true;
}

byId('add').onsubmit = event => {
  event.preventDefault();
  const good = add(byId('number').value);
  byId('number-hint').textContent = good ? '' : 'That is not a phone number. Try 202 555 0123.';
  if (good) byId('number').value = '';
};

function menu(open) {
  byId('family').classList.toggle('open', open);
  byId('menu').setAttribute('aria-expanded', String(open));
  byId(open ? 'close' : 'menu').focus();
}
byId('menu').onclick = () => menu(true);
byId('close').onclick = () => menu(false);
byId('family').onkeydown = event => { if (event.key === 'Escape') menu(false); };

for (const button of document.querySelectorAll('[data-thread]')) {
  button.onclick = () => {
    thread = button.dataset.thread;
    draw(true);
    byId('words').focus();
  };
}

/* ---- the conversation ---- */

function connect() {
  if (stream) stream.close();
  messages.clear();
  draw(true);
  const query = '?phone=' + encodeURIComponent(me);
  const current = stream = new EventSource('/simulator/messages/stream' + query);
  const take = event => {
    if (stream !== current) return;
    const message = JSON.parse(event.data);
    const fresh = !messages.has(message.sid);
    messages.set(message.sid, message);
    draw(fresh, fresh ? message.sid : null);
  };
  stream.addEventListener('message', take);
  stream.addEventListener('status', take);
  stream.onopen = async () => {
    state('');
    const { ok, body } = await ask('/simulator/messages' + query).catch(() => ({}));
    if (stream !== current || !ok) return;
    const live = [...messages.values()];
    messages.clear();
    for (const message of body) messages.set(message.sid, message);
    for (const message of live) if (!messages.has(message.sid)) messages.set(message.sid, message);
    draw(true);
  };
  stream.onerror = () => state('reconnecting');
}

function state(text) { byId('link').textContent = text ? '· ' + text : ''; }

const peerOf = message => message.direction === 'inbound' ? message.to : message.from;

const STATUS = {
  receiving: 'Sending', received: 'Sent', failed: 'Not accepted', queued: 'On its way', sent: 'On its way', delivered: 'Delivered', undelivered: 'Not delivered',
};

function bubble(message, fresh) {
  const mine = message.direction === 'inbound';
  const item = document.createElement('li');
  item.className = (mine ? 'mine' : 'hers') + (fresh ? ' fresh' : '');
  const speaker = document.createElement('span');
  speaker.className = 'hidden';
  speaker.textContent = mine ? 'You: ' : 'Jules: ';
  item.append(speaker);
  for (const address of message.media) item.append(picture(address));
  if (message.body) {
    const body = document.createElement('div');
    body.className = 'bubble';
    body.textContent = message.body;
    item.append(body);
  }
  const meta = document.createElement('div');
  const status = STATUS[message.status] ?? message.status;
  const bad = message.status === 'failed' || message.status === 'undelivered';
  meta.className = 'meta' + (bad ? ' bad' : '');
  const time = new Date(message.at).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
  meta.textContent = status ? time + ' · ' + status : time;
  item.append(meta);
  return item;
}

function picture(address) {
  const url = new URL(address, location.href);
  const ours = url.pathname.startsWith('/simulator/media/') ? url.pathname : url.href;
  const image = document.createElement('img');
  image.alt = 'Attached photo';
  image.src = ours;
  image.onload = () => { talk.scrollTop = talk.scrollHeight; };
  image.onerror = () => {
    const link = document.createElement('a');
    link.className = 'bubble file';
    link.href = ours;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = 'Attachment';
    image.replaceWith(link);
  };
  return image;
}

function draw(follow, fresh) {
  const peer = thread === 'group' ? numbers.group : numbers.direct;
  const near = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 120;
  const items = [];
  let day = '';
  for (const message of [...messages.values()].filter(each => peerOf(each) === peer).slice(-MOST_SHOWN)) {
    const date = new Date(message.at).toLocaleDateString([], { weekday: 'long', month: 'long', day: 'numeric' });
    if (date !== day) {
      const line = document.createElement('li');
      line.className = 'day';
      line.textContent = day = date;
      items.push(line);
    }
    items.push(bubble(message, message.sid === fresh));
  }
  talk.replaceChildren(...items);
  if (follow || near) talk.scrollTop = talk.scrollHeight;
  byId('peer').textContent = thread === 'group' ? 'Jules, family group' : 'Jules';
  byId('owner').textContent = (handsets.find(h => h.number === me) || { name: shown(me) }).name + "'s phone";
  for (const button of document.querySelectorAll('[data-thread]')) {
    button.setAttribute('aria-pressed', String(button.dataset.thread === thread));
  }
}

/* ---- writing ---- */

function drawPhotos() {
  byId('previews').replaceChildren(...photos.map((file, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-label', 'Remove photo ' + (index + 1));
    const image = document.createElement('img');
    image.alt = '';
    image.src = URL.createObjectURL(file);
    image.onload = () => URL.revokeObjectURL(image.src);
    button.append(image);
    button.onclick = () => { photos.splice(index, 1); drawPhotos(); };
    return button;
  }));
}

function attach(files) {
  photos.push(...[...files].filter(file => file.type.startsWith('image/') || file.size > 0));
  photos = photos.slice(0, 10);
  drawPhotos();
}

byId('attach').onclick = () => byId('photo').click();
byId('photo').onchange = event => { attach(event.target.files); event.target.value = ''; byId('words').focus(); };
document.addEventListener('dragover', event => event.preventDefault());
document.addEventListener('drop', event => { event.preventDefault(); attach(event.dataTransfer.files); });
byId('words').addEventListener('paste', event => {
  if (event.clipboardData.files.length) { event.preventDefault(); attach(event.clipboardData.files); }
});

const words = byId('words');
function fit() {
  words.style.height = 'auto';
  words.style.height = Math.min(words.scrollHeight + 2, 140) + 'px';
}
words.oninput = fit;
words.onkeydown = event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    byId('compose').requestSubmit();
  }
};

byId('compose').onsubmit = async event => {
  event.preventDefault();
  const body = words.value;
  if (!body.trim() && !photos.length) return;
  const form = new FormData();
  form.append('from', me);
  form.append('to', thread);
  form.append('body', body);
  for (const photo of photos) form.append('media', photo, photo.name || 'photo');
  const sent = photos;
  words.value = '';
  photos = [];
  fit();
  drawPhotos();
  byId('problem').textContent = '';
  words.focus();
  const { ok, status, body: answer } = await ask('/simulator/messages', { method: 'POST', body: form })
    .catch(() => ({ ok: false, status: 0 }));
  if (ok) return;
  byId('problem').textContent = answer && 'webhookStatus' in answer
    ? 'Jules did not accept that' + (answer.webhookStatus ? ' (status ' + answer.webhookStatus + ').' : ': nobody answered.')
    : (answer && answer.detail) || 'The phone cannot be reached (' + status + ').';
  if (!(answer && answer.messageSid)) {
    words.value = words.value || body;
    photos = photos.length ? photos : sent;
    fit();
    drawPhotos();
  }
};

/* ---- time ---- */

let ahead = 0;
function tick() {
  const now = new Date(Date.now() + ahead);
  byId('now').dateTime = now.toISOString();
  byId('now').textContent = now.toLocaleString([], {
    weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
}
async function readClock(options) {
  const { ok, body } = await ask('/simulator/clock', options).catch(() => ({}));
  if (ok) ahead = new Date(body.now).getTime() - Date.now();
  tick();
}
for (const button of document.querySelectorAll('[data-advance]')) {
  button.onclick = () => readClock({
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ advance: button.dataset.advance }),
  });
}

/* ---- begin ---- */

async function begin() {
  remembered();
  const asked = decodeURIComponent(location.hash.slice(1));
  if (/^\+\d{7,15}$/.test(asked)) {
    if (!handsets.some(h => h.number === asked)) handsets.push({ name: shown(asked), number: asked });
    me = asked;
  }
  drawHandsets();
  connect();
  readClock();
  setInterval(tick, 5000);
  setInterval(readClock, 60000);
  findJules();
}

const WAITING = 'Jules is not answering yet. Texts will not be accepted until it does.';
async function findJules() {
  const answer = await ask('/simulator/numbers').catch(() => ({}));
  const problem = byId('problem');
  if (answer.ok) {
    numbers = answer.body;
    if (problem.textContent === WAITING) problem.textContent = '';
    draw(true);
  } else {
    problem.textContent = problem.textContent || WAITING;
    setTimeout(findJules, 3000);
  }
}

begin();
