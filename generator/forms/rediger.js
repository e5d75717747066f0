/* What the editor does not do by itself: keep a file's comments, leave out what is empty, and show
   a preview. It starts when all of that is in place. */
import { fromFile, toFile } from "./keeping.js";

window.CMS_MANUAL_INIT = true;
await new Promise(function (loaded, failed) {
  document.head.append(Object.assign(document.createElement("script"), { src: "decap-cms.js", onload: loaded, onerror: failed }));
});

(function () {
  var CMS = window.CMS;
  var h = window.h;

  CMS.registerCustomFormat("vejviser", "yml", { fromFile: fromFile, toFile: toFile });

  function isEmpty(value) {
    if (value === null || value === undefined) return true;
    if (typeof value === "string") return value.trim() === "";
    return typeof value.size === "number" && value.size === 0;
  }

  /* A field that nobody filled in is not written at all; then the page says »ikke oplyst«. */
  function pruned(value) {
    if (!value || typeof value.map !== "function") return value;
    return value.map(pruned).filterNot(isEmpty);
  }

  CMS.registerEventListener({
    name: "preSave",
    handler: function (event) {
      return pruned(event.entry.get("data"));
    },
  });

  /* A picker over several kinds. The choices stand once in the configuration, not in every field. */
  var Select = CMS.getWidget("select").control;
  var Choice = window.createClass({
    isValid: function () {
      return this.inner && this.inner.isValid ? this.inner.isValid() : true;
    },
    render: function () {
      var self = this;
      var all = this.props.config.choices;
      var options = this.props.field.get("kinds").toArray().reduce(function (found, kind) {
        return found.concat(all[kind]);
      }, []);
      var props = Object.assign({}, this.props, {
        field: this.props.field.set("options", options),
        ref: function (inner) { self.inner = inner; },
      });
      return h(Select, props);
    },
  });
  CMS.registerWidget("vejviser-choice", Choice);

  var Day = window.createClass({
    render: function () {
      var props = this.props;
      return h("input", {
        type: "date", id: props.forID, className: props.classNameWrapper, value: props.value || "",
        onFocus: props.setActiveStyle, onBlur: props.setInactiveStyle,
        onChange: function (event) { props.onChange(event.target.value || undefined); },
      });
    },
  });
  CMS.registerWidget("vejviser-day", Day);

  function shown(value, fields, key) {
    if (isEmpty(value)) return null;
    if (typeof value.get !== "function") return h("span", { key: key, className: "value" }, String(value));
    if (typeof value.push === "function") {
      return h("ul", { key: key }, value.toArray().map(function (each, index) {
        return h("li", { key: index }, shown(each, fields, index));
      }));
    }
    return listed(value, fields, key);
  }

  function listed(data, fields, key) {
    var rows = [];
    fields.forEach(function (field) {
      var value = data.get(field.get("name"));
      if (isEmpty(value)) return;
      rows.push(h("dt", { key: "t" + field.get("name") }, field.get("label")));
      rows.push(h("dd", { key: "d" + field.get("name") }, shown(value, field.get("fields") || fields, field.get("name"))));
    });
    return h("dl", { key: key }, rows);
  }

  var Preview = window.createClass({
    render: function () {
      var entry = this.props.entry;
      var data = entry.get("data");
      return h("article", { lang: "da" },
        h("h1", {}, data.get("title") || "Uden titel"),
        h("p", { className: "summary" }, data.get("summary") || ""),
        listed(data, this.props.fields, "all"));
    },
  });

  CMS.registerPreviewStyle("rediger.css");
  ["youth-offer", "service-level", "fair-partner", "fair", "pathway", "body", "organisation", "programme", "page"].forEach(function (name) {
    CMS.registerPreviewTemplate(name, Preview);
  });

  CMS.init();
})();
