export { type EmailSettings, emailNotification, type MailServer } from './outbound/email-notification.ts'
