/* Passkeys: let the browser sign or make what the page asks, and send the answer as a form. */
(function () {
  "use strict";

  function bytes(text) {
    var plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (letter) { return letter.charCodeAt(0); });
  }

  function text(buffer) {
    var letters = Array.from(new Uint8Array(buffer), function (byte) { return String.fromCharCode(byte); });
    return btoa(letters.join("")).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function known(list) {
    return (list || []).map(function (one) { return Object.assign({}, one, { id: bytes(one.id) }); });
  }

  function asked(options) {
    var key = Object.assign({}, options.publicKey, { challenge: bytes(options.publicKey.challenge) });
    if (key.user) { key.user = Object.assign({}, key.user, { id: bytes(key.user.id) }); }
    if (key.allowCredentials) { key.allowCredentials = known(key.allowCredentials); }
    if (key.excludeCredentials) { key.excludeCredentials = known(key.excludeCredentials); }
    return { publicKey: key };
  }

  function answered(credential) {
    var from = credential.response;
    var response = { clientDataJSON: text(from.clientDataJSON) };
    ["attestationObject", "authenticatorData", "signature", "userHandle"].forEach(function (name) {
      if (from[name]) { response[name] = text(from[name]); }
    });
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      response: response,
      clientExtensionResults: credential.getClientExtensionResults()
    });
  }

  document.querySelectorAll("form[data-passkey]").forEach(function (form) {
    if (!window.PublicKeyCredential) { return; }
    var button = form.querySelector("button");
    var failed = form.querySelector(".problem");
    form.querySelector(".needs-script").hidden = true;
    button.hidden = false;
    form.addEventListener("submit", function (event) {
      if (!form.elements.credential.value) { event.preventDefault(); button.click(); }
    });
    button.addEventListener("click", function () {
      var options = asked(JSON.parse(form.dataset.options));
      failed.hidden = true;
      button.disabled = true;
      navigator.credentials[form.dataset.passkey](options).then(function (credential) {
        form.elements.credential.value = answered(credential);
        form.submit();
      }).catch(function () {
        failed.hidden = false;
        button.disabled = false;
        button.focus();
      });
    });
  });
}());
