// What runs in a thread of its own: setting a page is pure computing, and long ones would keep every other request waiting.
export { render as default } from './render.ts'
