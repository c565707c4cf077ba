/** `(555) 010-0142` for a US number held as +1 E.164; any other number as it is. */
export function formatPhone(phone: string): string {
  const us = /^\+1(\d{3})(\d{3})(\d{4})$/u.exec(phone);
  return us ? `(${us[1]}) ${us[2]}-${us[3]}` : phone;
}
