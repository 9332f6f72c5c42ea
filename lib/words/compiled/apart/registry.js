/* eslint-disable */
export * from '../../registry.ts';
