import { generateSecret } from 'otplib';

export const secret = generateSecret();
