/** The picture's own colours: it is drawn by day in every theme. */
export const room = {
  wallTop: '#fbf8f3', wallLow: '#f0e3cf', skirting: '#f9f2e6', skirtingLine: '#d8c09b', floor: '#e5cfae', light: '#f3e4c8', shadow: '#c9a97c',
  rug: '#dfba8e', rugLine: '#f7e8cf',
  frame: '#fef9f1', skyTop: '#d5e5e5', skyMid: '#ebe6d5', skyLow: '#fbe6cb', sun: '#f1b677', bird: '#4f6c6a', sill: '#dfcbb0',
  hillFar: '#bcd2c8', hillMid: '#8bb3a4', hillNear: '#568a7d', hillFront: '#2c706a',
  chairBack: '#2d7771', chairLight: '#39857f', chairDark: '#0f5f5c', chairSeat: '#18716c',
  honey: '#e0a15e', honeyDark: '#c8833e', wood: '#704a2a', woodLight: '#8b613b', sage: '#9fc0b5', clay: '#b8642d', cord: '#7f6a4b', bulb: '#ffe2a0',
  pot: '#c8783e', potRim: '#b4642c', rib: '#93bcb1', leafDark: '#2b7670', leafMid: '#42827b', leafGrey: '#578a7d', leafSoft: '#71a193', leafPale: '#8db4a6',
} as const;
