import type { LibraryWords } from "./en";

export const ja: LibraryWords = {
  save: "マイリストに追加",
  saved: "マイリスト登録済み",
  saveNamed: "マイリスト：{title}",
  hide: "この作品を非表示にする",
  unhide: "この作品を再表示する",
  hideNamed: "非表示：{title}",
  didSave: "『{title}』をマイリストに追加しました。",
  didUnsave: "『{title}』をマイリストから外しました。",
  didHide: "『{title}』を非表示にしました。",
  didShow: "『{title}』を再表示します。",
  undo: "元に戻す",
  dismiss: "通知を閉じる",
};
