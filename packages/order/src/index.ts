export { OrderId } from './values/order-id.ts'
