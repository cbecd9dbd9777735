FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
RUN ./mvnw -q -B -pl api -am package -DskipTests

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 probity \
    && install -d -m 700 -o probity /var/lib/probity/data /var/lib/probity/keys /var/lib/probity/vault
COPY --from=build /build/api/target/probity.jar /app/probity.jar
USER probity
EXPOSE 8080
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/probity.jar"]
