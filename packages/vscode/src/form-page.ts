import * as vscode from "vscode";

/** The page that the form lives in: nothing is run or shown but what comes with the extension, and nothing is fetched. */
export function formPage(webview: vscode.Webview, root: vscode.Uri): string {
  const at = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString();
  const policy = `default-src 'none'; script-src ${webview.cspSource}; style-src ${webview.cspSource}`;
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>Tenzij</title>
<link rel="stylesheet" href="${at("form.css")}">
</head>
<body><script src="${at("form.js")}"></script></body>
</html>`;
}
