package ai.jules.query;
class Placeholder { public static void main(String[] a) {} }
