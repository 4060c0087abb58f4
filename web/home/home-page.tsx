export default function HomePage() {
  return <h1>Atoll</h1>;
}
